package io.driftwatch.io;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.StatusLimits;
import io.driftwatch.report.DriftReport;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Policies and reports for tests, without chance. */
final class JsonSamples {

    static final StatTests TESTS = StatTests.installed();

    private static final int REFERENCE_ROWS = 400;
    private static final int CURRENT_ROWS = 250;

    private JsonSamples() {}

    /** A policy in which every field differs from the default one. */
    static DriftPolicy policy() {
        return DriftPolicy.builder()
                .name("cards \"v3\" – ünïcode")
                .significanceLevel(0.01)
                .minimumRows(20)
                .correction(Correction.BONFERRONI)
                .status(new StatusLimits(0.25, 0.6, 0.15, 0.3))
                .prediction("score")
                .rule(ColumnRule.matching("customer_id").asIgnored())
                .rule(ColumnRule.matching("branch").withType(ColumnType.CATEGORICAL))
                .rule(ColumnRule.matching("amount_*")
                        .withTest(
                                "psi",
                                Parameters.of(
                                        "bins",
                                        Parameters.of("rule", "edges")
                                                .with("edges", List.of(-1e300, 0.0, 2e-3, Double.parseDouble("2E23")))))
                        .withThreshold(0.2)
                        .asCritical())
                .rule(ColumnRule.matching("city")
                        .withTest("chi-square", Parameters.of("pooling", "none"))
                        .withMinimumEffect(0.05))
                .quality(QualityRule.MISSING_SHARE, new QualityRule.Setting(QualitySeverity.ERROR, 0.1))
                .quality(QualityRule.EXTRA_COLUMN, new QualityRule.Setting(QualitySeverity.INFO, 0))
                .build();
    }

    /** A report with a column of every verdict, with findings on columns and on a prediction. */
    static DriftReport report() {
        return monitor(DriftPolicy.builder()
                        .name("everything")
                        .prediction("score")
                        .rule(ColumnRule.matching("balance").withTest("psi"))
                        .build())
                .check(current());
    }

    static DriftMonitor monitor(DriftPolicy policy) {
        return DriftMonitor.builder()
                .reference(reference())
                .policy(policy)
                .statTests(TESTS)
                .build();
    }

    static Dataset reference() {
        return side(REFERENCE_ROWS, row -> (row % 89) * 1.25, row -> "city " + row % 3)
                .numeric("customer_id", numbers(REFERENCE_ROWS, row -> 1000 + row))
                .numeric("gone", numbers(REFERENCE_ROWS, row -> row / 7.0))
                .build();
    }

    static Dataset current() {
        return side(CURRENT_ROWS, row -> 20 + (row % 89) * 1.5, row -> row % 5 == 0 ? "Ø \"😀\"\n" : "city " + row % 2)
                .numeric("customer_id", numbers(CURRENT_ROWS, row -> 5000 + row))
                .numeric("new", numbers(CURRENT_ROWS, row -> row))
                .build();
    }

    private static Dataset.Builder side(int rows, IntToDoubleFunction amount, IntFunction<String> city) {
        return Dataset.builder()
                .numeric("amount", numbers(rows, amount))
                .numeric("balance", numbers(rows, row -> row % 50 == 49 ? Double.POSITIVE_INFINITY : row % 70 / 3.0))
                .numeric("grade", numbers(rows, row -> row % 5))
                .categorical("city", IntStream.range(0, rows).mapToObj(city).toArray(String[]::new))
                .numeric("score", numbers(rows, row -> row % 101 / 101.0));
    }

    private static double[] numbers(int rows, IntToDoubleFunction value) {
        return IntStream.range(0, rows).mapToDouble(value).toArray();
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(JsonSamples.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
