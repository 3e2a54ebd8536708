package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** A good test that does one thing wrong: each kind extends it. */
class BrokenTest implements StatTest {

    private final StatTest good;

    BrokenTest(String good) {
        this.good = StatTests.installed().require(good).withMaximumDraws(Subject.DRAWS);
    }

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return good.columnTypes();
    }

    @Override
    public OptionalDouble defaultThreshold() {
        return good.defaultThreshold();
    }

    @Override
    public StatTest withParameters(Parameters parameters) {
        parameters.requireOnly();
        return this;
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return good.compare(reference, current);
    }

    /** The good test's result with another p-value. */
    final StatTestResult withPValue(ColumnProfile reference, ColumnProfile current, DoubleUnaryOperator pValue) {
        return good.compare(reference, current)
                .match(
                        found -> new Significance(
                                found.statistic(),
                                pValue.applyAsDouble(found.pValue()),
                                found.effectSize(),
                                found.noiseLevel()),
                        found -> new Distance(
                                found.distance(), pValue.applyAsDouble(found.pValue()), found.noiseLevel()),
                        notComputable -> notComputable);
    }

    /** The good test's result, unless it is not computable. */
    final StatTestResult orElse(ColumnProfile reference, ColumnProfile current, StatTestResult otherwise) {
        return good.compare(reference, current).match(found -> found, found -> found, notComputable -> otherwise);
    }

    final StatTestResult mapped(
            ColumnProfile reference, ColumnProfile current, UnaryOperator<Significance> significance) {
        return good.compare(reference, current)
                .<StatTestResult>match(significance, distance -> distance, notComputable -> notComputable);
    }
}
