package io.driftwatch;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.report.DriftReport;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Stands for the installed tests: what they find in a column is written down here; without a word, no drift. */
final class Script {

    private static final Significance NO_DRIFT = new Significance(0, 1, OptionalDouble.of(0), OptionalDouble.of(0.01));
    private static final Distance NO_DISTANCE = new Distance(0, 1, 0.02);

    private final Map<String, StatTestResult> byColumn = new HashMap<>();

    Script finds(String column, StatTestResult result) {
        byColumn.put(column, result);
        return this;
    }

    Script finds(String column, double pValue, double effect) {
        return finds(column, new Significance(3, pValue, OptionalDouble.of(effect), OptionalDouble.empty()));
    }

    StatTests tests() {
        return StatTests.of(List.of(
                FakeTest.of("ks", (reference, current) -> find(reference, NO_DRIFT))
                        .only(ColumnType.NUMERIC),
                FakeTest.of("chi-square", (reference, current) -> find(reference, NO_DRIFT)),
                FakeTest.of("psi", (reference, current) -> find(reference, NO_DISTANCE))
                        .withThreshold(0.1)));
    }

    private StatTestResult find(ColumnProfile reference, StatTestResult otherwise) {
        return byColumn.getOrDefault(reference.name(), otherwise);
    }

    DriftMonitor monitor(DriftPolicy policy, Dataset reference) {
        return DriftMonitor.builder()
                .statTests(tests())
                .policy(policy)
                .reference(reference)
                .build();
    }

    DriftReport compare(DriftPolicy policy, Dataset reference, Dataset current) {
        return monitor(policy, reference).check(current);
    }

    DriftReport compare(Dataset reference, Dataset current) {
        return compare(DriftPolicy.calibrated(), reference, current);
    }
}
