package io.driftwatch.benchmarks;

import io.driftwatch.model.BankingFeature;
import io.driftwatch.model.BankingScenario;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the runs of one scenario gave, by seed. */
final class ScenarioTally {

    private static final double MUST = 0.99;
    private static final double MUST_NOT = 0.01;

    private final BankingScenario scenario;
    private final DriftReport[] reports;

    ScenarioTally(BankingScenario scenario, int seeds) {
        this.scenario = scenario;
        this.reports = new DriftReport[seeds];
    }

    void put(int seed, DriftReport report) {
        reports[seed] = report;
    }

    private double share(Predicate<DriftReport> which) {
        return Arrays.stream(reports).filter(which).count() / (double) reports.length;
    }

    private double flagged(BankingFeature feature) {
        return share(report -> report.column(feature.column()).isDrifted());
    }

    List<String> brokenPromises() {
        List<String> broken = new ArrayList<>();
        double promised = share(report -> scenario.statuses().contains(report.status()));
        if (promised < MUST) {
            broken.add(scenario.word() + " has its status in " + Shares.percent(promised));
        }
        for (BankingFeature feature : ScenarioProgramme.features()) {
            double flagged = flagged(feature);
            if (scenario.mustDrift().contains(feature) && flagged < MUST) {
                broken.add(scenario.word() + " moves " + feature.column() + " in " + Shares.percent(flagged));
            }
            if (scenario.mustNotDrift().contains(feature) && flagged > MUST_NOT) {
                broken.add(scenario.word() + " must not move " + feature.column() + ", flagged in "
                        + Shares.percent(flagged));
            }
        }
        return broken;
    }

    String row() {
        String statuses = Arrays.asList(Status.GREEN, Status.YELLOW, Status.RED, Status.UNKNOWN).stream()
                .map(status -> Shares.percent(share(report -> report.status() == status)))
                .collect(Collectors.joining(" | "));
        String features = ScenarioProgramme.features().stream()
                .filter(feature -> flagged(feature) > 0)
                .map(feature -> feature.column() + " " + Shares.percent(flagged(feature)))
                .collect(Collectors.joining(", "));
        return "| `" + scenario.word() + "` | " + statuses + " | " + Shares.three(medianPsi()) + " | "
                + (features.isEmpty() ? "none" : features) + " |";
    }

    private double medianPsi() {
        double[] sorted = Arrays.stream(reports)
                .mapToDouble(report ->
                        Objects.requireNonNull(report.predictionDrift()).psi().orElse(Double.NaN))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
