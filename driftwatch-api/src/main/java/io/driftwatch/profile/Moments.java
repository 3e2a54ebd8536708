package io.driftwatch.profile;

/**
 * Mean and population variance of a sample, from its sorted values in a fixed order of summation, so that any split of
 * the rows gives the same bits. Values beyond 2^±400 are scaled by a power of two, which is exact, so that neither
 * 1e308 nor a denormal number overflows or vanishes when it is squared and summed. The mean is summed with its rounding
 * errors kept; the variance is the corrected two-pass formula over four interleaved sums.
 *
 * @see <a href="https://doi.org/10.2307/2683386">Chan, Golub, LeVeque (1983), Algorithms for computing the sample
 *     variance, The American Statistician 37(3)</a>
 * @see <a href="https://doi.org/10.1137/030601818">Ogita, Rump, Oishi (2005), Accurate sum and dot product, SIAM
 *     Journal on Scientific Computing 26(6)</a>
 */
record Moments(double mean, double standardDeviation) {

    private static final int SAFE_EXPONENT = 400;

    /** The moments of a sample with at least one value. */
    static Moments of(WeightedSample sample) {
        double lowest = sample.value(0);
        double highest = sample.value(sample.size() - 1);
        if (sample.size() == 1) {
            return new Moments(lowest, 0);
        }
        int exponent = Math.getExponent(Math.max(Math.abs(lowest), Math.abs(highest)));
        int scale = Math.abs(exponent) <= SAFE_EXPONENT ? 0 : -exponent;
        double factor = StrictMath.scalb(1.0, scale / 2);
        double rest = StrictMath.scalb(1.0, scale - scale / 2);
        double center = sum(sample, factor, rest) / sample.total();
        double first = sum(sample, factor, rest, center, false);
        double second = sum(sample, factor, rest, center, true);
        double variance = Math.max(0, (second - first * first / sample.total()) / sample.total());
        double mean = Math.max(lowest, Math.min(highest, center / factor / rest));
        return new Moments(mean + 0.0, Math.min(Double.MAX_VALUE, Math.sqrt(variance) / factor / rest));
    }

    /**
     * The moments of the rows of both, by Chan, Golub and LeVeque's formula. Roots of the sums are added up by hypot,
     * and differences halved, so that nothing overflows.
     */
    Moments plus(long rows, Moments other, long otherRows) {
        double share = (double) otherRows / ((double) rows + otherRows);
        double rest = 1 - share;
        double half = other.mean / 2 - mean / 2;
        double joined = mean + half * share + half * share;
        double within =
                StrictMath.hypot(Math.sqrt(rest) * standardDeviation, Math.sqrt(share) * other.standardDeviation);
        double deviation = StrictMath.hypot(within, half * (2 * Math.sqrt(share * rest)));
        double low = Math.min(mean, other.mean);
        double high = Math.max(mean, other.mean);
        return new Moments(Math.max(low, Math.min(high, joined)) + 0.0, Math.min(Double.MAX_VALUE, deviation));
    }

    /** Keeps what each addition rounds away, and adds it at the end. */
    private static double sum(WeightedSample sample, double factor, double rest) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < sample.size(); i++) {
            double term = term(sample, i, factor, rest, 0, false);
            double next = sum + term;
            double added = next - sum;
            lost += (sum - (next - added)) + (term - added);
            sum = next;
        }
        return sum + lost;
    }

    private static double sum(WeightedSample sample, double factor, double rest, double center, boolean squared) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int size = sample.size();
        int i = 0;
        for (; i + 3 < size; i += 4) {
            s0 += term(sample, i, factor, rest, center, squared);
            s1 += term(sample, i + 1, factor, rest, center, squared);
            s2 += term(sample, i + 2, factor, rest, center, squared);
            s3 += term(sample, i + 3, factor, rest, center, squared);
        }
        for (; i < size; i++) {
            s0 += term(sample, i, factor, rest, center, squared);
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double term(
            WeightedSample sample, int index, double factor, double rest, double center, boolean squared) {
        double centered = sample.value(index) * factor * rest - center;
        return sample.weight(index) * (squared ? centered * centered : centered);
    }
}
