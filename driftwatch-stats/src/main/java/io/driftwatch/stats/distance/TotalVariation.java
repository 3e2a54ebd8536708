package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.BinnedDistance;
import java.util.OptionalDouble;

/**
 * The total variation distance, {@code total-variation}: ½ Σ |r − c| over the shares of a {@link Binning}'s bins, from
 * 0 to 1. It is the largest difference in probability that the two sides give to any set of bins. Its noise level and
 * p-value come from seeded draws of the pooled rows, because sampling alone moves it away from 0: by much, when there
 * are many bins and few rows. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1111/j.1751-5823.2002.tb00178.x">Gibbs, Su (2002), On choosing and bounding
 *     probability metrics, International Statistical Review 70(3)</a>
 */
public final class TotalVariation extends DistanceOnBins<TotalVariation> {

    /** ½|r − c|, as ½|a·m − b·n| / (n·m) of whole numbers, which a long holds for the most rows that a profile has. */
    private static final BinnedDistance HALVES = (n, m, k) -> {
        double product = (double) n * m;
        return (a, b) -> Math.abs(a * m - b * n) / product / 2;
    };

    private static final TotalVariation DEFAULTS = new TotalVariation(BinOptions.withDefaults());

    private TotalVariation(BinOptions options) {
        super(options);
    }

    /**
     * The distance on the reference's deciles, or on names.
     *
     * @return the distance
     */
    public static TotalVariation withDefaults() {
        return DEFAULTS;
    }

    @Override
    TotalVariation with(BinOptions others) {
        return new TotalVariation(others);
    }

    @Override
    public String name() {
        return "total-variation";
    }

    @Override
    BinnedDistance sum() {
        return HALVES;
    }

    @Override
    double ofSum(double sum) {
        return Math.min(1, sum);
    }

    @Override
    OptionalDouble lawFactor() {
        return OptionalDouble.empty();
    }
}
