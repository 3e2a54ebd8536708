package io.driftwatch.example.quickstart;

import io.driftwatch.DriftMonitor;
import io.driftwatch.RowProfiler;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.DriftReport;

final class ScoringService {

    record Payment(double amount, String country, double score) {}

    private final DriftMonitor monitor;
    private final RowProfiler<Payment> window = rows();

    ScoringService(DatasetProfile baseline) {
        DriftPolicy policy = DriftPolicy.builder().prediction("score").build();
        this.monitor = DriftMonitor.builder().policy(policy).baseline(baseline).build();
    }

    static RowProfiler<Payment> rows() {
        return RowProfiler.builder(Payment.class)
                .numeric("amount", Payment::amount)
                .categorical("country", Payment::country)
                .score("score", Payment::score)
                .build();
    }

    /** From any thread, as payments come. */
    double score(double amount, String country) {
        double score = 1 / (1 + Math.exp(-(amount - 100) / 30));
        window.add(new Payment(amount, country, score));
        return score;
    }

    /** From a scheduler, once an hour. */
    DriftReport checkWindow() {
        return monitor.check(window.cut());
    }
}
