package io.driftwatch.testkit;

import io.driftwatch.data.DisplayText;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.store.NotFoundException;

/** Runs are asked for with what is kept. */
final class RunChecks {

    private RunChecks() {}

    static void requireKept(Memory memory, Baseline baseline, FeatureBatch batch) {
        if (!memory.baselines.containsKey(baseline.id())) {
            throw new NotFoundException("Baseline " + baseline.version() + " of domain " + baseline.domain() + " ("
                    + baseline.id() + ") is not kept here: keep it first.");
        }
        if (!memory.batches.containsKey(batch.id())) {
            throw new NotFoundException("Batch " + DisplayText.quoted(batch.batch()) + " of domain " + batch.domain()
                    + " (" + batch.id() + ") is not kept here: keep it first.");
        }
    }
}
