package io.driftwatch.stats;

import io.driftwatch.profile.WeightedSample;

/**
 * Mean and variance of the Cramér–von Mises statistic without drift, exactly, given which rows are equal: all orders of
 * the rows are equally likely then.
 */
record CramerVonMisesMoments(double mean, double variance) {

    /** A variance so much smaller than the mean's square is rounding: the statistic has one value. */
    private static final double ROUNDING = 1e-12;

    /**
     * The moments where all rows differ.
     *
     * @see <a href="https://doi.org/10.1214/aoms/1177704477">Anderson (1962), On the distribution of the two-sample
     *     Cramér–von Mises criterion</a>
     */
    static CramerVonMisesMoments withoutTies(long n, long m) {
        double pairs = (double) n * m;
        double all = (double) n + m;
        double squares = (double) n * n + (double) m * m;
        double spread = 4 * all - 3 * squares / pairs - 2;
        return new CramerVonMisesMoments((1 + 1 / all) / 6, (all + 1) / all * (spread / all) / 180);
    }

    static CramerVonMisesMoments withTies(WeightedSample a, WeightedSample b) {
        Ties ties = new Ties(a.total(), b.total());
        PooledOrder.walk(a, b, ties);
        return new CramerVonMisesMoments(ties.mean(), ties.square() - ties.mean() * ties.mean());
    }

    /** Whether every order of the rows gives the same statistic. */
    boolean isFixed() {
        return variance <= ROUNDING * mean * mean;
    }

    /**
     * The statistic is Σ wS² over the ends of groups, up to a factor, with S the number of reference rows up to there
     * minus its mean. The fourth moments of such numbers, drawn without replacement, need one walk: with p the share of
     * rows up to an end, q = 1 − p, and w half the share of the groups on either side, it gathers a = Σ wpq, b = ΣΣ
     * ww'(pq')² over pairs with p ≤ p', and c = Σ share · (Σ wp² of ends below a group + Σ wq² of ends above it)².
     */
    private static final class Ties implements PooledOrder.Groups {

        private final double fewer;
        private final double more;
        private final double all;

        private double shareBefore;
        private double a;
        private double b;
        private double lower;
        private double upper;
        private double first;
        private double second;

        Ties(long n, long m) {
            this.fewer = Math.min(n, m);
            this.more = Math.max(n, m);
            this.all = fewer + more;
        }

        @Override
        public void group(long reference, long current, long referenceBelow, long currentBelow) {
            double share = (reference + current) / all;
            double below = referenceBelow + currentBelow;
            if (below > 0) {
                end(below / all, (all - below) / all, (shareBefore + share) / 2);
            }
            double difference = lower - upper;
            first += share * difference;
            second += share * difference * difference;
            shareBefore = share;
        }

        /** The end between the group before and this one. */
        private void end(double p, double q, double w) {
            a += w * p * q;
            b += w * q * q * (2 * lower + w * p * p);
            lower += w * p * p;
            upper += w * q * q;
        }

        double mean() {
            return all * a / (all - 1);
        }

        /** The mean of the statistic's square. */
        double square() {
            double c = upper * upper + 2 * upper * first + second;
            double ofPairs =
                    fewer == 1 ? 0 : (1 - 1 / fewer) * (1 - 1 / more) / ((1 - 1 / all) * (1 - 2 / all) * (1 - 3 / all));
            return ofPairs * (a * a + 2 * b) + ofOne() * (all / fewer) * (all / more) * (all / fewer / more) * c;
        }

        /** The fourth cumulant of a drawn row: shares of one, two, three and four rows that are all drawn. */
        private double ofOne() {
            double one = fewer / all;
            double two = one * (fewer - 1) / (all - 1);
            double three = fewer < 3 ? 0 : two * (fewer - 2) / (all - 2);
            double four = fewer < 4 ? 0 : three * (fewer - 3) / (all - 3);
            return one - 7 * two + 12 * three - 6 * four;
        }
    }
}
