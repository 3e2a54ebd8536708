package io.driftwatch.stats.contingency;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.util.Set;

/**
 * The two-sample likelihood-ratio test of a contingency table, {@code g-test}, for names. Both sides are taken as
 * random: G = 2 Σ observed · ln(observed / expected) over both, with k − 1 degrees of freedom for k groups, without
 * Yates' correction. Groups with few rows are pooled, and two that still expect too few have the p-value of Fisher's
 * exact test, as in {@link ChiSquare}.
 *
 * <p>With many rows it says what {@link ChiSquare} says. With about five rows expected in many cells it rejects a
 * little more often than its level. There is no noise level. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177732360">Wilks (1938), The large-sample distribution of the likelihood
 *     ratio for testing composite hypotheses, Annals of Mathematical Statistics 9(1)</a>
 */
public final class GTest implements StatTest {

    private static final GTest DEFAULTS = new GTest(Pooling.withDefaults());

    private final Pooling pooling;

    private GTest(Pooling pooling) {
        this.pooling = pooling;
    }

    /**
     * The test with pooling up to an expected count of 5.
     *
     * @return the test
     */
    public static GTest withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with pooling up to another expected count.
     *
     * @param leastExpected the smallest count that a cell may expect, above 0
     * @return a test
     * @throws IllegalArgumentException if it is not above 0
     */
    public GTest withPooling(double leastExpected) {
        return new GTest(Pooling.upTo(leastExpected));
    }

    /**
     * The test of the table as it is, however few rows its cells expect.
     *
     * @return a test
     */
    public GTest withoutPooling() {
        return new GTest(Pooling.none());
    }

    @Override
    public String name() {
        return "g-test";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.CATEGORICAL);
    }

    @Override
    public Parameters parameters() {
        return pooling.written();
    }

    @Override
    public GTest withParameters(Parameters parameters) {
        return new GTest(Pooling.read(parameters));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NamedSides.compare(
                this,
                reference,
                current,
                counts -> pooling.test(counts, ContingencyTable::likelihoodRatio, EffectSize.of(reference, current)));
    }
}
