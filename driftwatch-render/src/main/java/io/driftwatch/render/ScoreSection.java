package io.driftwatch.render;

import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import java.util.Optional;

/**
 * The model's score.
 *
 * @param drift what is said of it
 */
record ScoreSection(PredictionDrift drift) {

    String name() {
        return Shown.name(drift.column());
    }

    String word() {
        return drift.status().word();
    }

    String psi() {
        return Figures.brief(drift.psi());
    }

    String noiseLevel() {
        return Figures.brief(drift.noiseLevel());
    }

    String pValue() {
        return Figures.probability(drift.pValue());
    }

    boolean isJudged() {
        return drift.psi().isPresent();
    }

    /** The scores in the bins that the index was computed on. */
    Optional<PairedBars> bars() {
        if (drift.reference().isEmpty()) {
            return Optional.empty();
        }
        PairedBars.Builder rows = new PairedBars.Builder();
        for (int i = 0; i < drift.reference().size(); i++) {
            rows.plainRow(label(i), drift.reference().get(i), drift.current().get(i));
        }
        return Optional.of(rows.build("Shares of rows in each bin of scores, changes in percentage points", "Score"));
    }

    /** A bin may hold one value alone. */
    private String label(int bin) {
        String from = Figures.brief(drift.bins().get(bin));
        String to = Figures.brief(drift.bins().get(bin + 1));
        return from.equals(to) ? to : from + " to " + to;
    }
}
