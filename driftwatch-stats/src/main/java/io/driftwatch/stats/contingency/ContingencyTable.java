package io.driftwatch.stats.contingency;

import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.BinnedDistance;
import io.driftwatch.stats.kernel.BinnedDistance.Term;
import io.driftwatch.stats.kernel.LogExcess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Rows by side and group, and the statistics of them. Immutable. */
final class ContingencyTable {

    /**
     * What a group adds to twice the logarithm of the likelihood ratio. With d = a·m − b·n, a whole number, the shares
     * of the two sides' cells are 1 + d / ((a + b)·n) and 1 − d / ((a + b)·m) times those expected. Observed and
     * expected rows have one sum, so that each cell may add observed · ln(observed / expected) − observed + expected,
     * which is never negative, and nothing cancels.
     */
    static final BinnedDistance DEVIANCE = (n, m, k) -> (a, b) -> {
        double pooled = (double) a + b;
        double difference = a * m - b * n;
        double ofReference = n * LogExcess.of(difference / (pooled * n));
        double ofCurrent = m * LogExcess.of(-difference / (pooled * m));
        return 2 * pooled * (ofReference + ofCurrent) / ((double) n + m);
    };

    private final long n;
    private final long m;
    private final List<Group> groups;

    /**
     * A row of the table.
     *
     * @param order where the group stands among all, which decides between equal counts
     * @param reference rows of the reference
     * @param current rows of the current side
     */
    private record Group(int order, long reference, long current) {
        long pooled() {
            return reference + current;
        }

        Group with(Group other) {
            return new Group(Math.min(order, other.order), reference + other.reference, current + other.current);
        }
    }

    private ContingencyTable(long n, long m, List<Group> groups) {
        this.n = n;
        this.m = m;
        this.groups = groups;
    }

    /** The table of two sides' counts, without groups that neither side has. */
    static ContingencyTable of(BinnedCounts counts) {
        List<Group> groups = new ArrayList<>();
        for (int bin = 0; bin < counts.size(); bin++) {
            groups.add(new Group(bin, counts.reference(bin), counts.current(bin)));
        }
        return new ContingencyTable(counts.referenceTotal(), counts.currentTotal(), groups);
    }

    int size() {
        return groups.size();
    }

    /** The smallest number of rows expected in a cell without drift. */
    double smallestExpected() {
        long least = groups.stream().mapToLong(Group::pooled).min().orElse(0);
        return expectedOfSmallerSide(least);
    }

    private double expectedOfSmallerSide(long pooled) {
        return (double) pooled * Math.min(n, m) / (n + m);
    }

    /** Merges the two groups with the fewest rows until a cell expects enough, or two groups are left. */
    ContingencyTable pooled(double expected) {
        PriorityQueue<Group> queue =
                new PriorityQueue<>(Comparator.comparingLong(Group::pooled).thenComparingInt(Group::order));
        queue.addAll(groups);
        while (queue.size() > 2 && expectedOfSmallerSide(queue.element().pooled()) < expected) {
            queue.add(queue.remove().with(queue.remove()));
        }
        List<Group> merged = new ArrayList<>(queue);
        merged.sort(Comparator.comparingInt(Group::order));
        return new ContingencyTable(n, m, merged);
    }

    /**
     * Pearson's Σ (observed − expected)² / expected over both sides, which is Σ (a·m − b·n)² / ((a + b)·n·m): of whole
     * numbers, which a long holds for the most rows that a profile has.
     */
    double pearson() {
        double sum = 0;
        for (Group group : groups) {
            double difference = group.reference() * m - group.current() * n;
            sum += difference * difference / group.pooled();
        }
        return sum / ((double) n * m);
    }

    /** Twice the logarithm of the likelihood ratio, 2 Σ observed · ln(observed / expected) over both sides. */
    double likelihoodRatio() {
        Term deviance = DEVIANCE.term(n, m, groups.size());
        double sum = 0;
        for (Group group : groups) {
            sum += deviance.of(group.reference(), group.current());
        }
        return sum;
    }

    /** Fisher's exact p-value of a table with two groups. */
    double exactPValue() {
        Group first = groups.get(0);
        return TwoByTwo.pValue(n, m, first.reference(), first.current());
    }
}
