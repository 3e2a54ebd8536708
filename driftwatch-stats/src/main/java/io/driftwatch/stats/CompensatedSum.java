package io.driftwatch.stats;

/**
 * A sum that keeps what each addition rounds away. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1137/030601818">Ogita, Rump, Oishi (2005), Accurate sum and dot product, SIAM
 *     Journal on Scientific Computing 26(6)</a>
 */
final class CompensatedSum {

    private double sum;
    private double lost;

    void add(double term) {
        double next = sum + term;
        double added = next - sum;
        lost += (sum - (next - added)) + (term - added);
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
