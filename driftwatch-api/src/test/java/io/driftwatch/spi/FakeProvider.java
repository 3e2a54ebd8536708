package io.driftwatch.spi;

import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.List;

/** Brings one test, as a jar of somebody else's would. */
public final class FakeProvider implements StatTestProvider {

    /** For the service loader. */
    public FakeProvider() {}

    @Override
    public List<StatTest> statTests() {
        return List.of(FakeTest.of("fake", new NotComputable("It is a fake.")));
    }

    @Override
    public List<BinningRule> binningRules() {
        return List.of(new FakeRule("fake-rule"));
    }
}
