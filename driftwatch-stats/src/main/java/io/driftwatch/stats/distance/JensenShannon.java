package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.BinnedDistance;
import io.driftwatch.stats.kernel.LogExcess;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;

/**
 * The Jensen–Shannon distance, {@code jensen-shannon}: the root of ½ Σ r·ln(r / m) + ½ Σ c·ln(c / m) over the shares of
 * a {@link Binning}'s bins, where m = (r + c) / 2. It is a metric, and needs no smoothing. With logarithms to base 2,
 * the default, it goes from 0 to 1; with natural ones to √(ln 2).
 *
 * <p>Without drift the divergence under the root is about (1/n + 1/m) / 8 times a χ² variable with k − 1 degrees of
 * freedom, divided by ln 2 for base 2; that law gives noise level and p-value where every bin of the smaller side
 * expects at least 20 rows, and seeded draws do otherwise. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1109/18.61115">Lin (1991), Divergence measures based on the Shannon entropy, IEEE
 *     Transactions on Information Theory 37(1)</a>
 * @see <a href="https://doi.org/10.1109/TIT.2003.813506">Endres, Schindelin (2003), A new metric for probability
 *     distributions, IEEE Transactions on Information Theory 49(7)</a>
 */
public final class JensenShannon extends DistanceOnBins<JensenShannon> {

    private static final String BASE = "base";
    private static final double LAW = 1.0 / 8;
    private static final JensenShannon DEFAULTS = new JensenShannon(BinOptions.withDefaults(), Base.TWO);

    private final Base base;

    /** The base of the logarithms. */
    public enum Base {
        /** The divergence is in bits, and the distance goes from 0 to 1. */
        TWO("2", FastMath.log(2)),
        /** The divergence is in nats, and the distance goes from 0 to √(ln 2). */
        E("e", 1);

        private final String word;
        private final double nats;

        Base(String word, double nats) {
            this.word = word;
            this.nats = nats;
        }
    }

    private JensenShannon(BinOptions options, Base base) {
        super(options);
        this.base = base;
    }

    /**
     * The distance on the reference's deciles, or on names, with logarithms to base 2.
     *
     * @return the distance
     */
    public static JensenShannon withDefaults() {
        return DEFAULTS;
    }

    /**
     * The distance with other logarithms.
     *
     * @param ofLogarithms their base
     * @return a distance
     */
    public JensenShannon withBase(Base ofLogarithms) {
        return new JensenShannon(options(), ofLogarithms);
    }

    @Override
    JensenShannon with(BinOptions others) {
        return new JensenShannon(others, base);
    }

    @Override
    public String name() {
        return "jensen-shannon";
    }

    @Override
    List<String> optionNames() {
        return List.of(BINS, BASE);
    }

    @Override
    Parameters written() {
        return base == Base.TWO ? super.written() : super.written().with(BASE, base.word);
    }

    @Override
    JensenShannon read(Parameters parameters) {
        return super.read(parameters).withBase(baseOf(parameters.values().getOrDefault(BASE, Base.TWO.word)));
    }

    /** A policy file may write the base as a number. */
    private static Base baseOf(Object value) {
        String word = value.equals(2.0) ? Base.TWO.word : value.toString();
        for (Base known : Base.values()) {
            if (known.word.equals(word)) {
                return known;
            }
        }
        throw new IllegalArgumentException("Parameter '" + BASE + "' must be 2 or e, not " + value + ".");
    }

    /** With t = (c − r) / (c + r), a bin adds ½ m·((1 + t)·ln(1 + t) + (1 − t)·ln(1 − t)). */
    @Override
    BinnedDistance sum() {
        return (n, m, k) -> {
            double scale = 4.0 * n * m * base.nats;
            return (a, b) -> {
                double both = (double) a * m + (double) b * n;
                double t = (a * m - b * n) / both;
                return both / scale * (LogExcess.of(t) + LogExcess.of(-t));
            };
        };
    }

    @Override
    double ofSum(double sum) {
        return Math.sqrt(base == Base.TWO ? Math.min(1, sum) : sum);
    }

    @Override
    OptionalDouble lawFactor() {
        return OptionalDouble.of(LAW / base.nats);
    }
}
