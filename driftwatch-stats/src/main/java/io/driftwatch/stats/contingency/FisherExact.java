package io.driftwatch.stats.contingency;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.FixedBins;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;

/**
 * Fisher's exact test, {@code fisher-exact}, for names; with more than two it is also known as the test of Freeman and
 * Halton. The p-value is the probability, all margins given, of a table that is no more likely than the one seen. It
 * needs no number of rows and no pooling.
 *
 * <p>It is exact for two names, and for more as long as there are at most 100,000 tables to be looked at: the product
 * over all names but the most frequent of the numbers of rows that the smaller side may have of each. For larger tables
 * it is (b + 1) / (B + 1), of B seeded draws of tables with the same margins b no more likely than the one seen; its
 * standard error is √(p(1 − p)/B), with B = 999, and more while p is at most 0.02, up to the maximum.
 *
 * <p>The statistic tells the tables apart and is no measure of drift. For two names it is the odds ratio, the rows of
 * the first name over those of the second in the reference, divided by the same in the current side: 1 without drift,
 * and the largest number there is where it has no bound. For more names it is the probability of the table seen, all
 * margins given; for one name it is 1. There is no noise level. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.2307/2340521">Fisher (1922), On the interpretation of χ² from contingency tables,
 *     JRSS 85(1)</a>
 * @see <a href="https://doi.org/10.1093/biomet/38.1-2.141">Freeman, Halton (1951), Note on an exact treatment of
 *     contingency, goodness of fit and other problems of significance, Biometrika 38(1/2)</a>
 */
public final class FisherExact implements StatTest {

    private static final FisherExact DEFAULTS = new FisherExact(Resampling.withDefaults());

    private final Resampling resampling;

    private FisherExact(Resampling resampling) {
        this.resampling = resampling;
    }

    /**
     * The test with its own seed.
     *
     * @return the test
     */
    public static FisherExact withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with other draws.
     *
     * @param seed where the draws begin, from −2⁵³ to 2⁵³
     * @return a test
     * @throws IllegalArgumentException if the seed is out of range
     */
    public FisherExact withSeed(long seed) {
        return new FisherExact(resampling.withSeed(seed));
    }

    @Override
    public FisherExact withMaximumDraws(int draws) {
        return new FisherExact(resampling.withMaximumDraws(draws));
    }

    @Override
    public String name() {
        return "fisher-exact";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.CATEGORICAL);
    }

    @Override
    public Parameters parameters() {
        return resampling.addTo(Parameters.none());
    }

    @Override
    public FisherExact withParameters(Parameters parameters) {
        parameters.requireOnly(Resampling.SEED_NAME);
        return new FisherExact(resampling.withParameters(parameters));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NamedSides.compare(this, reference, current, counts -> {
            double effect = EffectSize.of(reference, current);
            return counts.size() <= 2 ? ofTwoNames(counts, effect) : ofMoreNames(counts, effect);
        });
    }

    /** For more than two names, how rare the table is given its margins: to count all such tables takes too long. */
    @Override
    public double contrast(ColumnProfile reference, ColumnProfile current) {
        if (Sides.obstacle(reference, current).isEmpty()
                && reference instanceof CategoricalProfile before
                && current instanceof CategoricalProfile now) {
            BinnedCounts counts = BinnedCounts.ofCategories(before, now);
            if (counts.size() > 2) {
                return TableRarity.OF_GROUPS.of(counts)
                        - TableRarity.ofMargins(counts.referenceTotal(), counts.currentTotal());
            }
        }
        return StatTest.super.contrast(reference, current);
    }

    private static Significance ofTwoNames(BinnedCounts counts, double effect) {
        if (counts.size() < 2) {
            return significance(1, 1, effect);
        }
        return significance(oddsRatio(counts), ContingencyTable.of(counts).exactPValue(), effect);
    }

    private static double oddsRatio(BinnedCounts counts) {
        double ratio =
                (double) counts.reference(0) * counts.current(1) / ((double) counts.reference(1) * counts.current(0));
        return Math.min(Double.MAX_VALUE, ratio);
    }

    private Significance ofMoreNames(BinnedCounts counts, double effect) {
        double seen = TableRarity.OF_GROUPS.of(counts);
        double pValue = FewTables.of(counts)
                .map(tables -> tables.pValue(seen))
                .orElseGet(() -> resampling
                        .of(new FixedBins(counts, TableRarity.OF_GROUPS), seen)
                        .pValue());
        double logOfProbability = TableRarity.ofMargins(counts.referenceTotal(), counts.currentTotal()) - seen;
        return significance(Math.min(1, FastMath.exp(logOfProbability)), pValue, effect);
    }

    private static Significance significance(double statistic, double pValue, double effect) {
        return new Significance(statistic, pValue, OptionalDouble.of(effect), OptionalDouble.empty());
    }
}
