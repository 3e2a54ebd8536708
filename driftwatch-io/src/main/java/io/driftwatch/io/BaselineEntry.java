package io.driftwatch.io;

import io.driftwatch.data.Schema;
import io.driftwatch.run.Baseline;
import java.io.IOException;

/** A version of a baseline in the history. Stateless. */
final class BaselineEntry {

    private BaselineEntry() {}

    static void write(JsonOutput out, Baseline baseline) throws IOException {
        brief(EntryWriter.begin(out), baseline).end();
    }

    private static EntryWriter brief(EntryWriter entry, Baseline baseline) throws IOException {
        entry.text("id", baseline.id().toString()).text("domain", baseline.domain());
        entry.whole("version", baseline.version()).flag("active", baseline.active());
        entry.whole("rows", baseline.rows()).text("source", baseline.source());
        entry.text("reason", baseline.reason()).text("hash", baseline.hash().hex());
        return entry.at("createdAt", baseline.createdAt());
    }

    static void writeWhole(JsonOutput out, Baseline baseline) throws IOException {
        EntryWriter entry = brief(EntryWriter.beginDocument(out), baseline);
        entry.text("profileHash", baseline.profile().hex());
        entry.text("modelHash", HistoryJson.hex(baseline.model()));
        schema(entry, baseline.schema());
        entry.end();
    }

    static void schema(EntryWriter entry, Schema schema) throws IOException {
        entry.text("schemaHash", schema.hash().hex());
        entry.name("columns")
                .list(
                        schema.fields(),
                        (to, field) -> EntryWriter.begin(to)
                                .text("name", field.name())
                                .text("type", field.type().word())
                                .end());
    }
}
