package io.driftwatch.monitoring;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.store.DamagedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch as it is compared: with the score of the baseline's model, where its rows are at hand. */
final class CurrentSide {

    private final BatchRows rows;
    private final DriftPolicy keeping;

    CurrentSide(BatchRows rows, DriftPolicy keeping) {
        this.rows = rows;
        this.keeping = keeping;
    }

    /** The profile of rows as it is stored: without the values of identifiers. */
    DatasetProfile stored(DatasetProfile profile) {
        return profile.withholding(column -> !keeping.keepsValues(column) && !isScore(column));
    }

    /** Where the policy names no prediction, the model's score becomes it: whole numbers are no identifiers there. */
    private boolean isScore(ColumnProfile column) {
        return keeping.prediction().isEmpty() && column.name().equals(ScoringModel.COLUMN);
    }

    /** The batch's own profile where it brings its scores, or nobody can make them: the report then says so. */
    DatasetProfile of(FeatureBatch batch, DatasetProfile kept, @Nullable ScoringModel model) {
        if (model == null || kept.find(ScoringModel.COLUMN).isPresent()) {
            return kept;
        }
        return rows.rows(batch).map(found -> scored(batch, found, kept, model)).orElse(kept);
    }

    private DatasetProfile scored(FeatureBatch batch, Dataset found, DatasetProfile kept, ScoringModel model) {
        ContentHash now = stored(Profiler.withDefaults().profile(found)).hash();
        if (!now.equals(batch.profile())) {
            throw new DamagedException(
                    "The rows of batch " + batch.batch() + " are not those it was made of: their profile is " + now
                            + ", the batch's is " + batch.profile() + ".",
                    null);
        }
        return with(kept, model.score(found, ScoringModel.COLUMN));
    }

    private static DatasetProfile with(DatasetProfile profile, NumericColumn scores) {
        List<ColumnProfile> columns = new ArrayList<>(profile.columns());
        columns.addAll(Profiler.withDefaults().profile(Dataset.of(scores)).columns());
        return profile.withColumns(columns);
    }
}
