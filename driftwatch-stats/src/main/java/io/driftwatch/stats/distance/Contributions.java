package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.BinnedDistance;
import io.driftwatch.stats.kernel.BinnedDistance.Term;
import io.driftwatch.stattest.BinContribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each bin adds to a distance: those that add most, in the order of the bins, and the others in one entry. */
final class Contributions {

    private static final int MOST_LISTED = 20;

    private final BinnedCounts counts;
    private final double[] terms;

    private Contributions(BinnedCounts counts, BinnedDistance distance) {
        Term term = distance.term(counts.referenceTotal(), counts.currentTotal(), counts.size());
        this.counts = counts;
        this.terms = new double[counts.size()];
        for (int bin = 0; bin < terms.length; bin++) {
            terms[bin] = term.of(counts.reference(bin), counts.current(bin));
        }
    }

    static List<BinContribution> of(BinnedCounts counts, BinnedDistance distance) {
        return new Contributions(counts, distance).list();
    }

    private List<BinContribution> list() {
        List<Integer> listed = listed();
        List<String> labels = counts.labels(listed);
        List<BinContribution> contributions = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            int bin = listed.get(i);
            contributions.add(new BinContribution(
                    labels.get(i),
                    (double) counts.reference(bin) / counts.referenceTotal(),
                    (double) counts.current(bin) / counts.currentTotal(),
                    terms[bin]));
        }
        if (listed.size() < terms.length) {
            contributions.add(rest(listed));
        }
        return contributions;
    }

    /** The bins that add most, of equal ones the first. */
    private List<Integer> listed() {
        double least = leastListed();
        int equal = MOST_LISTED
                - (int) Arrays.stream(terms)
                        .filter(term -> Math.abs(term) > least)
                        .count();
        List<Integer> listed = new ArrayList<>();
        for (int bin = 0; bin < terms.length; bin++) {
            double size = Math.abs(terms[bin]);
            if (size > least || (size == least && equal-- > 0)) {
                listed.add(bin);
            }
        }
        return listed;
    }

    private double leastListed() {
        double[] sizes = Arrays.stream(terms).map(Math::abs).sorted().toArray();
        return sizes[Math.max(0, sizes.length - MOST_LISTED)];
    }

    private BinContribution rest(List<Integer> listed) {
        long reference = counts.referenceTotal();
        long current = counts.currentTotal();
        double sum = 0;
        int next = 0;
        for (int bin = 0; bin < terms.length; bin++) {
            if (next < listed.size() && listed.get(next) == bin) {
                reference -= counts.reference(bin);
                current -= counts.current(bin);
                next++;
            } else {
                sum += terms[bin];
            }
        }
        return BinContribution.rest(
                terms.length - listed.size(),
                (double) reference / counts.referenceTotal(),
                (double) current / counts.currentTotal(),
                sum);
    }
}
