package io.driftwatch.example.quickstart;

import io.driftwatch.data.ContentHash;
import io.driftwatch.scoring.ScoringModel;
import java.util.List;

/** A model of the house's own: the larger the amount and the later the hour, the nearer to 1. */
record SpendingScore(double limit) implements ScoringModel {

    @Override
    public String name() {
        return "spending-score";
    }

    @Override
    public ContentHash hash() {
        return ContentHash.digest("spending-score/1").number(limit).finish();
    }

    @Override
    public List<String> features() {
        return List.of("amount", "hour");
    }

    @Override
    public double score(double[] row) {
        return Math.min(1, row[0] / limit * (0.5 + row[1] / 48));
    }
}
