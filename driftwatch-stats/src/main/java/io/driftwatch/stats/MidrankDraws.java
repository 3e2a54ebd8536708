package io.driftwatch.stats;

import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The p-value of an A² with few distinct values, from the rows of both sides dealt anew. The seed is mixed with the A²
 * that was seen, so that the same comparison gives the same bits, also with its sides exchanged. The p-value is (b + 1)
 * / (B + 1); after 999 draws B grows, up to a maximum, for as long as it is at most 0.02. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.2202/1544-6115.1585">Phipson, Smyth (2010), Permutation p-values should never be
 *     zero, Statistical Applications in Genetics and Molecular Biology 9(1)</a>
 */
final class MidrankDraws {

    static final int LEAST_DRAWS = 999;
    static final int MOST_DRAWS = 19_999;

    private static final long SEED = 20_260_101;
    /** Up to this p-value more draws are taken, since 999 cannot tell 0.001 from less. */
    private static final double SMALL = 0.02;
    /** Two values closer than this, relatively, are equal but for rounding. */
    private static final double TIE = 1e-12;

    private final long[] rows;
    private final long smaller;
    private final long larger;
    private final boolean midrank;

    MidrankDraws(WeightedSample a, WeightedSample b, boolean midrank) {
        long[] both = new long[a.size() + b.size()];
        int size = 0;
        PairedValues values = new PairedValues(a, b);
        while (values.next()) {
            both[size++] = values.reference() + values.current();
        }
        this.rows = Arrays.copyOf(both, size);
        this.smaller = Math.min(a.total(), b.total());
        this.larger = Math.max(a.total(), b.total());
        this.midrank = midrank;
    }

    double pValue(double seen, int maximum) {
        SplittableRandom random = new SplittableRandom(SEED ^ Double.doubleToLongBits(seen));
        double bound = seen * (1 - TIE);
        int atLeast = 0;
        int draws = 0;
        while (draws < LEAST_DRAWS || (draws < maximum && atLeast + 1 <= SMALL * (draws + 1))) {
            atLeast += draw(random) >= bound ? 1 : 0;
            draws++;
        }
        return (atLeast + 1.0) / (draws + 1.0);
    }

    private double draw(SplittableRandom random) {
        WeightedGaps gaps = new WeightedGaps(smaller, larger, midrank);
        long below = 0;
        long takenBelow = 0;
        for (long count : rows) {
            long left = smaller + larger - below;
            long taken = HypergeometricDraw.of(random, left, smaller - takenBelow, count);
            gaps.group(taken, count - taken, takenBelow, below - takenBelow);
            below += count;
            takenBelow += taken;
        }
        return gaps.squared();
    }
}
