package io.driftwatch.io;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Status;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.Provenance;
import io.driftwatch.report.QualityFinding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reports as JSON, complete: what is read back equals what was written, down to the last bit. The same report gives the
 * same text everywhere, and carries its content hash, which is recomputed when it is read. A number that does not exist
 * or is not finite is {@code null}. Stateless and thread-safe.
 */
public final class ReportJson {

    private static final JsonForm<Long> COUNT = JsonForms.whole(0, Integer.MAX_VALUE);

    private static final JsonKey<Status> STATUS =
            JsonKey.required("status", JsonForms.word("status", Status.values(), Status::word));
    private static final JsonKey<String> SUMMARY = JsonKey.required("summary", JsonForms.TEXT);
    private static final JsonKey<Long> DRIFTED_COLUMNS = JsonKey.required("driftedColumns", COUNT);
    private static final JsonKey<Long> COMPARED_COLUMNS = JsonKey.required("comparedColumns", COUNT);
    private static final JsonKey<OptionalDouble> DRIFT_SHARE =
            JsonKey.required("driftShare", JsonForms.OPTIONAL_NUMBER);
    private static final JsonKey<Provenance.PolicyStamp> POLICY =
            JsonKey.required("policy", ProvenanceJson.POLICY_STAMP);
    private static final JsonKey<Provenance.Side> REFERENCE = JsonKey.required("reference", ProvenanceJson.SIDE);
    private static final JsonKey<Provenance.Side> CURRENT = JsonKey.required("current", ProvenanceJson.SIDE);
    private static final JsonKey<List<ColumnDrift>> COLUMNS =
            JsonKey.required("columns", JsonForms.list(ColumnDriftJson.FORM));
    private static final JsonKey<List<QualityFinding>> QUALITY =
            JsonKey.required("quality", JsonForms.list(QualityFindingJson.FORM));
    private static final JsonKey<Optional<PredictionDrift>> PREDICTION =
            JsonKey.required("prediction", JsonForms.optional(PredictionDriftJson.FORM));
    private static final JsonKey<ContentHash> REPORT_HASH = JsonKey.required("reportHash", JsonForms.HASH);

    private static final List<JsonKey<?>> KEYS = List.of(
            JsonVersion.REQUIRED,
            STATUS,
            SUMMARY,
            DRIFTED_COLUMNS,
            COMPARED_COLUMNS,
            DRIFT_SHARE,
            POLICY,
            REFERENCE,
            CURRENT,
            COLUMNS,
            QUALITY,
            PREDICTION,
            REPORT_HASH);

    static final JsonForm<DriftReport> FORM = JsonForm.of(ReportJson::write, ReportJson::read);

    private ReportJson() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return indented JSON with a final line break
     */
    public static String write(DriftReport report) {
        return JsonOutput.indented(FORM, report);
    }

    /**
     * Reads a report.
     *
     * @param in a written report; stays open
     * @param source its name in messages
     * @return the report
     * @throws IOException if it cannot be read
     * @throws InvalidDataException if it is no report, or was changed after it was written; the message says where
     */
    public static DriftReport read(InputStream in, String source) throws IOException {
        try {
            return JsonInput.read(in, source, JsonLimits.ofReports(), FORM);
        } catch (JsonRefusal e) {
            throw new InvalidDataException(e.sentence(), e);
        }
    }

    /**
     * Reads a report from a file.
     *
     * @param file a written report
     * @return the report
     * @throws IOException if the file cannot be read
     * @throws InvalidDataException if it is no report, or was changed after it was written; the message says where
     */
    public static DriftReport read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    private static void write(JsonOutput out, DriftReport report) throws IOException {
        JsonVersion.write(out.begin());
        out.put(STATUS, report.status()).put(SUMMARY, report.summary());
        out.put(DRIFTED_COLUMNS, drifted(report)).put(COMPARED_COLUMNS, compared(report));
        out.put(DRIFT_SHARE, report.driftShare());
        Provenance provenance = report.provenance();
        out.put(POLICY, provenance.policy());
        out.put(REFERENCE, provenance.reference()).put(CURRENT, provenance.current());
        out.put(COLUMNS, report.columns()).put(QUALITY, report.quality());
        out.put(PREDICTION, report.prediction()).put(REPORT_HASH, report.hash()).end();
    }

    private static DriftReport read(JsonInput in) throws IOException {
        return in.object(KEYS, fields -> {
            DriftReport report = new DriftReport(
                    fields.get(STATUS),
                    fields.get(SUMMARY),
                    new Provenance(fields.get(POLICY), fields.get(REFERENCE), fields.get(CURRENT)),
                    fields.get(COLUMNS),
                    fields.get(QUALITY),
                    fields.get(PREDICTION).orElse(null));
            fields.requireDerived(DRIFTED_COLUMNS, drifted(report));
            fields.requireDerived(COMPARED_COLUMNS, compared(report));
            fields.requireDerived(DRIFT_SHARE, report.driftShare());
            fields.requireHash(REPORT_HASH, report.hash(), "report");
            return report;
        });
    }

    private static long drifted(DriftReport report) {
        return report.drifted().size();
    }

    private static long compared(DriftReport report) {
        return report.comparedColumns();
    }
}
