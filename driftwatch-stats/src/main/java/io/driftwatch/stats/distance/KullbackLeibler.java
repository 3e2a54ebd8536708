package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.BinnedDistance;
import io.driftwatch.stats.kernel.LogExcess;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The Kullback–Leibler divergence, {@code kl-divergence}: Σ c·ln(c / r) over the shares of a {@link Binning}'s bins, in
 * nats, 0 for equal ones and without an upper bound. It is not symmetric: by default it is that of the current side
 * from the reference, and an option turns it round.
 *
 * <p>Half a row is added to every bin of both sides by default. Every bin adds c·ln(c / r) − c + r, which is never
 * negative; where the shares of both sides sum to 1, what is added over all bins is the same. Without drift the
 * divergence is about (1/n + 1/m) / 2 times a χ² variable with k − 1 degrees of freedom; that law gives noise level and
 * p-value where every bin of the smaller side expects at least 20 rows, and seeded draws do otherwise. Immutable and
 * thread-safe.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177729694">Kullback, Leibler (1951), On information and sufficiency, The
 *     Annals of Mathematical Statistics 22(1)</a>
 */
public final class KullbackLeibler extends DistanceOnBins<KullbackLeibler> {

    private static final String SMOOTHING = "smoothing";
    private static final String DIRECTION = "direction";
    private static final double LAW = 0.5;
    private static final KullbackLeibler DEFAULTS =
            new KullbackLeibler(BinOptions.withDefaults(), Smoothing.HALF_COUNT, Direction.CURRENT_REFERENCE);

    private final Smoothing smoothing;
    private final Direction direction;

    /** Whose logarithms are weighted with whose shares. */
    public enum Direction {
        /** KL(current ‖ reference): Σ c·ln(c / r), large where the current side has what the reference hardly knows. */
        CURRENT_REFERENCE,
        /** KL(reference ‖ current): Σ r·ln(r / c), large where the current side lacks what the reference has. */
        REFERENCE_CURRENT
    }

    private KullbackLeibler(BinOptions options, Smoothing smoothing, Direction direction) {
        super(options);
        this.smoothing = smoothing;
        this.direction = direction;
    }

    /**
     * The divergence of the current side from the reference on its deciles, or on names, with half a row added to every
     * bin.
     *
     * @return the divergence
     */
    public static KullbackLeibler withDefaults() {
        return DEFAULTS;
    }

    /**
     * The divergence with another treatment of empty bins.
     *
     * @param ofEmptyBins the treatment
     * @return a divergence
     */
    public KullbackLeibler withSmoothing(Smoothing ofEmptyBins) {
        return new KullbackLeibler(options(), ofEmptyBins, direction);
    }

    /**
     * The divergence in another direction.
     *
     * @param fromTo the direction
     * @return a divergence
     */
    public KullbackLeibler withDirection(Direction fromTo) {
        return new KullbackLeibler(options(), smoothing, fromTo);
    }

    @Override
    KullbackLeibler with(BinOptions others) {
        return new KullbackLeibler(others, smoothing, direction);
    }

    @Override
    public String name() {
        return "kl-divergence";
    }

    @Override
    List<String> optionNames() {
        return List.of(BINS, SMOOTHING, DIRECTION);
    }

    @Override
    Parameters written() {
        return super.written()
                .withChoice(SMOOTHING, smoothing, Smoothing.HALF_COUNT)
                .withChoice(DIRECTION, direction, Direction.CURRENT_REFERENCE);
    }

    @Override
    KullbackLeibler read(Parameters parameters) {
        return super.read(parameters)
                .withSmoothing(parameters.choice(SMOOTHING, Smoothing.HALF_COUNT))
                .withDirection(parameters.choice(DIRECTION, Direction.CURRENT_REFERENCE));
    }

    @Override
    BinnedDistance sum() {
        return switch (direction) {
            case CURRENT_REFERENCE ->
                new SmoothedDivergence(smoothing, (difference, r, c, product) -> term(difference, r, product));
            case REFERENCE_CURRENT ->
                new SmoothedDivergence(smoothing, (difference, r, c, product) -> term(-difference, c, product));
        };
    }

    /** The term of a share and of the one that it is measured from: infinite where that one is 0. */
    private static double term(double difference, double from, double product) {
        return from == 0 ? Double.POSITIVE_INFINITY : from / product * LogExcess.of(difference / from);
    }

    @Override
    double ofSum(double sum) {
        return sum;
    }

    @Override
    OptionalDouble lawFactor() {
        return OptionalDouble.of(LAW);
    }
}
