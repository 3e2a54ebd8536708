package io.driftwatch.stats.kernel;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Draws from one binomial distribution, exactly and in about the same time whatever its size: from a table of its
 * distribution function where the variance is small, by rejection elsewhere. Uses nothing of {@code java.lang.Math}
 * whose bits may differ between machines. Immutable.
 */
public abstract sealed class BinomialDraws {

    /** Above this variance a table would be long. */
    private static final double LARGEST_TABLE_VARIANCE = 2_500;

    private static final double LARGEST_MEAN_TO_COUNT_UP = 10;

    private BinomialDraws() {}

    /**
     * The number of successes in some trials.
     *
     * @param trials the number of trials
     * @param probability the probability of success of each, at most ½
     * @return draws of it
     */
    public static BinomialDraws of(long trials, double probability) {
        return trials * probability * (1 - probability) > LARGEST_TABLE_VARIANCE
                ? new Rejection(trials, probability)
                : new Table(trials, probability);
    }

    /** A single draw of a distribution that is not needed again; the probability is from 0 to 1. */
    static long once(SplittableRandom random, long trials, double probability) {
        if (probability > 0.5) {
            return trials - once(random, trials, 1 - probability);
        }
        return trials * probability < LARGEST_MEAN_TO_COUNT_UP
                ? countUp(random, trials, probability)
                : new Rejection(trials, probability).draw(random);
    }

    /** Inversion from 0 upwards. */
    private static long countUp(SplittableRandom random, long trials, double probability) {
        double odds = probability / (1 - probability);
        double weight = FastMath.exp(trials * FastMath.log1p(-probability));
        double level = random.nextDouble();
        long x = 0;
        while (level >= weight && weight > 0) {
            level -= weight;
            weight *= odds * (trials - x) / (x + 1);
            x++;
        }
        return x;
    }

    /**
     * One draw.
     *
     * @param random where the draws come from
     * @return the number of successes
     */
    public abstract long draw(SplittableRandom random);

    /**
     * Inversion of the distribution function, with a guide that says where to begin. Weights are relative to the mode
     * and follow from each other by ratios; those below 1e-20 are left out.
     *
     * @see <a href="https://doi.org/10.1007/978-1-4613-8643-8">Devroye (1986), Non-Uniform Random Variate Generation,
     *     III.2</a>
     */
    private static final class Table extends BinomialDraws {

        private static final double NEGLIGIBLE = 1e-20;

        private final long lowest;
        private final double[] cumulative;
        private final int[] guide;

        Table(long trials, double probability) {
            double odds = probability / (1 - probability);
            long mode = (long) ((trials + 1) * probability);
            long low = mode;
            for (double w = 1; low > 0 && w > NEGLIGIBLE; low--) {
                w *= low / (odds * (trials - low + 1));
            }
            long high = mode;
            for (double w = 1; high < trials && w > NEGLIGIBLE; high++) {
                w *= odds * (trials - high) / (high + 1);
            }
            this.lowest = low;
            this.cumulative = cumulative(weights(trials, odds, mode, low, high));
            this.guide = guide(cumulative);
        }

        private static double[] weights(long trials, double odds, long mode, long low, long high) {
            double[] weights = new double[(int) (high - low + 1)];
            weights[(int) (mode - low)] = 1;
            for (long x = mode; x > low; x--) {
                weights[(int) (x - 1 - low)] = weights[(int) (x - low)] * (x / (odds * (trials - x + 1)));
            }
            for (long x = mode; x < high; x++) {
                weights[(int) (x + 1 - low)] = weights[(int) (x - low)] * (odds * (trials - x) / (x + 1));
            }
            return weights;
        }

        private static double[] cumulative(double[] weights) {
            double[] sums = new double[weights.length];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i];
                sums[i] = sum;
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] /= sum;
            }
            return sums;
        }

        private static int[] guide(double[] cumulative) {
            int[] guide = new int[cumulative.length];
            int place = 0;
            for (int cell = 0; cell < guide.length; cell++) {
                while (cumulative[place] <= (double) cell / guide.length) {
                    place++;
                }
                guide[cell] = place;
            }
            return guide;
        }

        @Override
        public long draw(SplittableRandom random) {
            double level = random.nextDouble();
            int place = guide[(int) (level * guide.length)];
            while (cumulative[place] <= level) {
                place++;
            }
            return lowest + place;
        }
    }

    /**
     * Transformed rejection with a squeeze: six draws of seven are accepted without a logarithm.
     *
     * @see <a href="https://doi.org/10.1080/00949659308811496">Hörmann (1993), The generation of binomial random
     *     variates, Journal of Statistical Computation and Simulation 46</a>
     */
    private static final class Rejection extends BinomialDraws {

        private final long trials;
        private final long mode;
        private final double logOdds;
        private final double logAtMode;
        private final double centre;
        private final double width;
        private final double slope;
        private final double squeeze;
        private final double height;

        Rejection(long trials, double probability) {
            double deviation = Math.sqrt(trials * probability * (1 - probability));
            this.trials = trials;
            this.mode = (long) ((trials + 1) * probability);
            this.logOdds = FastMath.log(probability / (1 - probability));
            this.logAtMode = logFactorials(mode);
            this.centre = trials * probability + 0.5;
            this.width = 1.15 + 2.53 * deviation;
            this.slope = -0.0873 + 0.0248 * width + 0.01 * probability;
            this.squeeze = 0.92 - 4.2 / width;
            this.height = (2.83 + 5.1 / width) * deviation;
        }

        private double logFactorials(long x) {
            return Gamma.logGamma(x + 1.0) + Gamma.logGamma(trials - x + 1.0);
        }

        @Override
        public long draw(SplittableRandom random) {
            while (true) {
                double u = random.nextDouble() - 0.5;
                double v = random.nextDouble();
                double edge = 0.5 - Math.abs(u);
                long x = (long) Math.floor((2 * slope / edge + width) * u + centre);
                boolean inside = x >= 0 && x <= trials;
                if (inside && ((edge >= 0.07 && v <= squeeze) || isBelowDensity(x, edge, v))) {
                    return x;
                }
            }
        }

        private boolean isBelowDensity(long x, double edge, double v) {
            double scaled = v * height / (slope / (edge * edge) + width);
            return FastMath.log(scaled) <= logAtMode - logFactorials(x) + (x - mode) * logOdds;
        }
    }
}
