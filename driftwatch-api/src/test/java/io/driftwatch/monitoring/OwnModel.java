package io.driftwatch.monitoring;

import io.driftwatch.data.ContentHash;
import io.driftwatch.scoring.ScoringModel;
import java.util.List;

/**
 * A model that is not kept as data: a share of the amount.
 *
 * @param share which share
 */
record OwnModel(double share) implements ScoringModel {

    static final OwnModel HUNDREDTH = new OwnModel(0.01);

    @Override
    public String name() {
        return "own";
    }

    /** The share does not count, so that a test can bring another model under the same hash. */
    @Override
    public ContentHash hash() {
        return ContentHash.digest("own-model/1").finish();
    }

    @Override
    public List<String> features() {
        return List.of("amount");
    }

    @Override
    public double score(double[] row) {
        return share * row[0];
    }
}
