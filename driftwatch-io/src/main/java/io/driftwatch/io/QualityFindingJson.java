package io.driftwatch.io;

import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.report.QualityFinding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A data-quality finding of a report. Stateless. */
final class QualityFindingJson {

    private static final JsonKey<QualityRule> CHECK =
            JsonKey.required("check", JsonForms.word("check", QualityRule.values(), QualityRule::word));
    private static final JsonKey<Optional<String>> COLUMN =
            JsonKey.required("column", JsonForms.optional(JsonForms.TEXT));
    private static final JsonKey<QualitySeverity> SEVERITY =
            JsonKey.required("severity", JsonForms.word("severity", QualitySeverity.values(), QualitySeverity::word));
    private static final JsonKey<String> MESSAGE = JsonKey.required("message", JsonForms.TEXT);
    private static final List<JsonKey<?>> KEYS = List.of(CHECK, COLUMN, SEVERITY, MESSAGE);

    static final JsonForm<QualityFinding> FORM = JsonForm.of(QualityFindingJson::write, QualityFindingJson::read);

    private QualityFindingJson() {}

    private static void write(JsonOutput out, QualityFinding finding) throws IOException {
        out.begin().put(CHECK, finding.check()).put(COLUMN, Optional.ofNullable(finding.column()));
        out.put(SEVERITY, finding.severity()).put(MESSAGE, finding.message()).end();
    }

    private static QualityFinding read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> new QualityFinding(
                        fields.get(CHECK), fields.get(COLUMN).orElse(null), fields.get(SEVERITY), fields.get(MESSAGE)));
    }
}
