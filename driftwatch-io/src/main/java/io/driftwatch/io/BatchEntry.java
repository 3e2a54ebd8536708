package io.driftwatch.io;

import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.scenario.ScenarioRequest;
import java.io.IOException;
import java.util.Optional;

/** A batch in the history. Stateless. */
final class BatchEntry {

    private BatchEntry() {}

    static void write(JsonOutput out, FeatureBatch batch) throws IOException {
        brief(EntryWriter.begin(out), batch).end();
    }

    private static EntryWriter brief(EntryWriter entry, FeatureBatch batch) throws IOException {
        BatchOrigin origin = batch.origin();
        entry.text("id", batch.id().toString()).text("domain", batch.domain());
        entry.text("batch", batch.batch()).text("mode", origin.mode());
        entry.text("source", origin.source());
        entry.text(
                "scenario", origin.request().map(ScenarioRequest::scenarioText).orElse(null));
        entry.whole("rows", batch.rows()).text("profileHash", batch.profile().hex());
        return entry.at("createdAt", batch.createdAt());
    }

    static void writeWhole(JsonOutput out, FeatureBatch batch) throws IOException {
        EntryWriter entry = brief(EntryWriter.beginDocument(out), batch);
        Optional<ScenarioRequest> request = batch.origin().request();
        if (request.isPresent()) {
            entry.whole("seed", request.get().seed())
                    .text("referenceDate", request.get().referenceDate().toString())
                    .whole("generatorVersion", request.get().generatorVersion());
        }
        BaselineEntry.schema(entry, batch.schema());
        entry.end();
    }
}
