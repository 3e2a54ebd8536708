package io.driftwatch.stats.contingency;

import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.ChiSquareLaw;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How far groups with few rows are merged before a table is tested, and the p-value of a statistic that without drift
 * is about χ² with a degree of freedom less than there are groups. If two groups are left that still expect too few
 * rows, the p-value is that of Fisher's exact test.
 *
 * @param leastExpected the smallest count that a cell may expect; 0 for no pooling
 */
record Pooling(double leastExpected) {

    /** The name of the parameter. */
    static final String NAME = "pooling";

    private static final String NONE = "none";
    private static final double DEFAULT_EXPECTED = 5;

    static Pooling withDefaults() {
        return new Pooling(DEFAULT_EXPECTED);
    }

    static Pooling none() {
        return new Pooling(0);
    }

    static Pooling upTo(double leastExpected) {
        if (!(leastExpected > 0) || Double.isInfinite(leastExpected)) {
            throw new IllegalArgumentException(
                    "Parameter 'pooling' must be a number above 0 or 'none', not " + leastExpected + ".");
        }
        return new Pooling(leastExpected);
    }

    static Pooling read(Parameters parameters) {
        parameters.requireOnly(NAME);
        Object pooling = parameters.values().getOrDefault(NAME, DEFAULT_EXPECTED);
        if (pooling.equals(NONE)) {
            return none();
        }
        if (pooling instanceof Double number) {
            return upTo(number);
        }
        throw new IllegalArgumentException(
                "Parameter 'pooling' must be a number above 0 or 'none', not '" + pooling + "'.");
    }

    Parameters written() {
        if (leastExpected == DEFAULT_EXPECTED) {
            return Parameters.none();
        }
        return leastExpected == 0 ? Parameters.of(NAME, NONE) : Parameters.of(NAME, leastExpected);
    }

    /** The test of the pooled table by a statistic. */
    Significance test(BinnedCounts counts, ToDoubleFunction<ContingencyTable> ofTable, double effect) {
        ContingencyTable whole = ContingencyTable.of(counts);
        ContingencyTable table = leastExpected > 0 ? whole.pooled(leastExpected) : whole;
        double statistic = ofTable.applyAsDouble(table);
        boolean tooFew = table.size() == 2 && table.smallestExpected() < leastExpected;
        double pValue = tooFew ? table.exactPValue() : new ChiSquareLaw(table.size()).survival(statistic);
        return new Significance(statistic, pValue, OptionalDouble.of(effect), OptionalDouble.empty());
    }
}
