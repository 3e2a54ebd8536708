package io.driftwatch;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Ways to deal blocks to two sides of given sizes: all of them, where they are no more than the draws allowed, and
 * seeded draws without replacement elsewhere. The p-value of what was seen is the share of all ways that show at least
 * as much; by draws it is (b + 1) / (B + 1), of B draws b that do. After 999 draws more are taken for as long as it is
 * at most 0.02, up to the maximum, as distances do. Immutable.
 *
 * @param first the blocks of one side, 1 or more
 * @param second the blocks of the other side, 1 or more
 * @param maximumDraws the most draws, 999 or more
 * @see <a href="https://doi.org/10.2202/1544-6115.1585">Phipson, Smyth (2010), Permutation p-values should never be
 *     zero, Statistical Applications in Genetics and Molecular Biology 9(1)</a>
 */
record BlockDeals(int first, int second, int maximumDraws) {

    private static final long SEED = 20_260_101;
    /** Up to this p-value more draws are taken, since 999 cannot tell 0.001 from less. */
    private static final double SMALL = 0.02;
    /** Two contrasts closer than this, relatively, are equal but for rounding. */
    private static final double TIE = 1e-12;

    /**
     * What one way of dealing shows.
     *
     * @param contrast what the ways are ordered by
     * @param effect what the noise level is a quantile of
     */
    record Shown(double contrast, double effect) {}

    /** Looks at one way of dealing. */
    @FunctionalInterface
    interface Look {
        /**
         * Looks at sides.
         *
         * @param side the blocks of the first side, not to be kept
         * @param other the blocks of the second side, not to be kept
         * @return what they show
         */
        Shown at(int[] side, int[] other);
    }

    /**
     * What the ways say together.
     *
     * @param pValue how seldom they show as much as was seen
     * @param noiseLevel the quantile of their effects
     */
    record Chance(double pValue, double noiseLevel) {}

    /** The number of ways, no further than it matters. */
    long ways() {
        long ways = 1;
        for (int i = 1; i <= Math.min(first, second) && ways <= maximumDraws; i++) {
            ways = ways * (first + second - i + 1) / i;
        }
        return ways;
    }

    /** Whether there are so few ways that none need be drawn. */
    boolean areAllLookedAt() {
        return ways() <= maximumDraws;
    }

    /** The smallest p-value there can be: with sides of one size, to exchange them shows as much. */
    double smallestPValue() {
        return areAllLookedAt() ? (first == second ? 2.0 : 1.0) / ways() : 1.0 / (maximumDraws + 1);
    }

    /** The chance of at least as much as was seen, with the noise level at a quantile. */
    Chance of(Look look, double seen, double quantile) {
        double bound = Double.isInfinite(seen) ? seen : seen - Math.abs(seen) * TIE;
        return areAllLookedAt() ? ofAll(look, bound, quantile) : ofDraws(look, seen, bound, quantile);
    }

    private Chance ofAll(Look look, double bound, double quantile) {
        double[] effects = new double[(int) ways()];
        int[] side = IntStream.range(0, first).toArray();
        int atLeast = 0;
        for (int way = 0; way < effects.length; way++) {
            Shown shown = look.at(side, rest(side));
            effects[way] = shown.effect();
            atLeast += shown.contrast() < bound ? 0 : 1;
            advance(side);
        }
        Arrays.sort(effects);
        return new Chance((double) atLeast / effects.length, effects[(int) Math.ceil(quantile * effects.length) - 1]);
    }

    /** The next side in lexicographic order; the last one stays. */
    private void advance(int[] side) {
        int place = first - 1;
        while (place >= 0 && side[place] == second + place) {
            place--;
        }
        if (place >= 0) {
            side[place]++;
            for (int behind = place + 1; behind < first; behind++) {
                side[behind] = side[behind - 1] + 1;
            }
        }
    }

    private int[] rest(int[] side) {
        int[] rest = new int[second];
        int size = 0;
        int place = 0;
        for (int block = 0; block < first + second; block++) {
            if (place < first && side[place] == block) {
                place++;
            } else {
                rest[size++] = block;
            }
        }
        return rest;
    }

    private Chance ofDraws(Look look, double seen, double bound, double quantile) {
        SplittableRandom random = new SplittableRandom(SEED ^ Double.doubleToLongBits(seen));
        int[] order = IntStream.range(0, first + second).toArray();
        double[] effects = new double[PolicyBinding.LEAST_DRAWS];
        int atLeast = 0;
        int draws = 0;
        while (draws < PolicyBinding.LEAST_DRAWS || (draws < maximumDraws && atLeast + 1 <= SMALL * (draws + 1))) {
            if (draws == effects.length) {
                effects = Arrays.copyOf(effects, Math.min(maximumDraws, 2 * draws));
            }
            shuffle(order, random);
            Shown shown = look.at(Arrays.copyOf(order, first), Arrays.copyOfRange(order, first, first + second));
            effects[draws++] = shown.effect();
            atLeast += shown.contrast() < bound ? 0 : 1;
        }
        Arrays.sort(effects, 0, draws);
        int rank = (int) Math.ceil(quantile * (draws + 1));
        return new Chance((atLeast + 1.0) / (draws + 1.0), effects[Math.min(draws, rank) - 1]);
    }

    /** Only the smaller side need be drawn; the order before it does not matter. */
    private void shuffle(int[] order, SplittableRandom random) {
        boolean front = first <= second;
        for (int i = 0; i < Math.min(first, second); i++) {
            int left = order.length - i;
            int drawn = (int) (random.nextDouble() * left);
            int to = front ? i : left - 1;
            int from = front ? i + drawn : drawn;
            int block = order[from];
            order[from] = order[to];
            order[to] = block;
        }
    }
}
