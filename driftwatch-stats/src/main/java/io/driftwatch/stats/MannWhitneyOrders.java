package io.driftwatch.stats;

/**
 * The exact law of the Mann–Whitney statistic without ties. The number of orders of n and m rows with U = u is the
 * coefficient of q^u in the Gaussian binomial ∏ (1 − q^(m+i)) / (1 − q^i), i = 1 … n. Factor after factor the array
 * holds the counts for i and m rows: whole numbers, exact up to 2⁵³ and rounded beyond. Only the lower tail is counted.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177730491">Mann, Whitney (1947), On a test of whether one of two random
 *     variables is stochastically larger than the other, Annals of Mathematical Statistics 18(1)</a>
 */
final class MannWhitneyOrders {

    private MannWhitneyOrders() {}

    /**
     * The probability of U at most u; n·m is small enough for the number of all orders to be a double.
     *
     * @param n rows of one side
     * @param m rows of the other
     * @param u from −1 to n·m
     */
    static double atMost(int n, int m, long u) {
        long pairs = (long) n * m;
        long mirrored = pairs - u - 1;
        return u <= mirrored ? lowerTail(Math.min(n, m), Math.max(n, m), (int) u) : 1 - atMost(n, m, mirrored);
    }

    private static double lowerTail(int fewer, int more, int u) {
        double[] counts = new double[u + 1];
        if (u >= 0) {
            counts[0] = 1;
        }
        double all = 1;
        for (int i = 1; i <= fewer; i++) {
            for (int k = u; k >= more + i; k--) {
                counts[k] -= counts[k - more - i];
            }
            for (int k = i; k <= u; k++) {
                counts[k] += counts[k - i];
            }
            all *= (double) (more + i) / i;
        }
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum / all;
    }
}
