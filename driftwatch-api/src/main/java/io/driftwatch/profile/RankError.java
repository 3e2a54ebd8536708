package io.driftwatch.profile;

/**
 * How far any rank that a sketch tells can be off, with 99 % confidence.
 *
 * <p>The error at one rank is a sum of independent terms, symmetric around 0, each at most 2ʰ for a pair of compactions
 * of level h, so that Hoeffding's inequality gives P(|error| ≥ t) ≤ 2·exp(−t²/(2V)) with V = Σ 4ʰ over the pairs. Asked
 * at M evenly spaced ranks at once, with a confidence shared among them, and with at most n/M rows between two
 * neighbours, the error at every rank is at most √(2V·ln(2M/0.01)) + n/M; the best M of the powers of two is taken.
 *
 * @see <a href="https://doi.org/10.1109/FOCS.2016.17">Karnin, Lang, Liberty (2016), Optimal quantile approximation in
 *     streams</a>
 * @see <a href="https://arxiv.org/abs/1907.00236">Ivkin, Liberty, Lang, Karnin, Braverman (2019), Streaming quantiles
 *     algorithms with small space and update time</a>
 */
final class RankError {

    private static final double DOUBT = 0.01;
    private static final int FINEST = 62;

    private RankError() {}

    /** The bound as a share of the rows; 0 where nothing was left to chance. */
    static double of(long variance, long rows) {
        if (variance == 0) {
            return 0;
        }
        double least = 1;
        for (int j = 1; j <= FINEST; j++) {
            double ranks = StrictMath.scalb(1.0, j);
            double atRanks = Math.sqrt(2.0 * variance * StrictMath.log(2 * ranks / DOUBT)) / rows;
            least = Math.min(least, atRanks + 1 / ranks);
        }
        return least;
    }
}
