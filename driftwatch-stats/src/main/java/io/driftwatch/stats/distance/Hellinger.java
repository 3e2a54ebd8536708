package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.BinnedDistance;
import java.util.OptionalDouble;

/**
 * The Hellinger distance, {@code hellinger}: √(1 − Σ √(r·c)) over the shares of a {@link Binning}'s bins, from 0 to 1.
 * It is a metric, and needs no smoothing. It is computed as √(½ Σ (√r − √c)²), in which nothing cancels.
 *
 * <p>Without drift its square is about (1/n + 1/m) / 8 times a χ² variable with k − 1 degrees of freedom; that law
 * gives noise level and p-value where every bin of the smaller side expects at least 20 rows, and seeded draws do
 * otherwise. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1111/j.1751-5823.2002.tb00178.x">Gibbs, Su (2002), On choosing and bounding
 *     probability metrics, International Statistical Review 70(3)</a>
 */
public final class Hellinger extends DistanceOnBins<Hellinger> {

    private static final double LAW = 1.0 / 8;

    /** ½(√r − √c)², as ½(r − c)² / (√r + √c)². */
    private static final BinnedDistance SQUARES = (n, m, k) -> {
        double product = (double) n * m;
        return (a, b) -> {
            double difference = a * m - b * n;
            double roots = Math.sqrt((double) a * m) + Math.sqrt((double) b * n);
            double apart = difference / roots;
            return apart * apart / product / 2;
        };
    };

    private static final Hellinger DEFAULTS = new Hellinger(BinOptions.withDefaults());

    private Hellinger(BinOptions options) {
        super(options);
    }

    /**
     * The distance on the reference's deciles, or on names.
     *
     * @return the distance
     */
    public static Hellinger withDefaults() {
        return DEFAULTS;
    }

    @Override
    Hellinger with(BinOptions others) {
        return new Hellinger(others);
    }

    @Override
    public String name() {
        return "hellinger";
    }

    @Override
    BinnedDistance sum() {
        return SQUARES;
    }

    @Override
    double ofSum(double sum) {
        return Math.sqrt(Math.min(1, sum));
    }

    @Override
    OptionalDouble lawFactor() {
        return OptionalDouble.of(LAW);
    }
}
