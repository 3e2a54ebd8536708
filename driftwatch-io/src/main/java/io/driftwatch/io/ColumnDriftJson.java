package io.driftwatch.io;

import io.driftwatch.data.ColumnType;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.Evidence;
import io.driftwatch.report.Movement;
import io.driftwatch.stattest.BinContribution;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A column of a report: its verdict, the numbers behind it and both sides. Stateless. */
final class ColumnDriftJson {

    private static final JsonKey<String> COLUMN = JsonKey.required("column", JsonForms.TEXT);
    private static final JsonKey<ColumnType> TYPE =
            JsonKey.required("type", JsonForms.word("type", ColumnType.values(), ColumnType::word));
    private static final JsonKey<Optional<String>> TEST = JsonKey.required("test", JsonForms.optional(JsonForms.TEXT));
    private static final JsonKey<Verdict> VERDICT =
            JsonKey.required("verdict", JsonForms.word("verdict", Verdict.values(), Verdict::word));
    private static final JsonKey<Severity> SEVERITY =
            JsonKey.required("severity", JsonForms.word("severity", Severity.values(), Severity::word));
    private static final JsonKey<OptionalDouble> STATISTIC = number("statistic");
    private static final JsonKey<OptionalDouble> P_VALUE = number("pValue");
    private static final JsonKey<OptionalDouble> ADJUSTED_P_VALUE = number("adjustedPValue");
    private static final JsonKey<OptionalDouble> DISTANCE = number("distance");
    private static final JsonKey<OptionalDouble> THRESHOLD = number("threshold");
    private static final JsonKey<OptionalDouble> EFFECT_SIZE = number("effectSize");
    private static final JsonKey<OptionalDouble> MINIMUM_EFFECT = number("minimumEffect");
    private static final JsonKey<OptionalDouble> NOISE_LEVEL = number("noiseLevel");
    private static final JsonKey<Optional<Decision.By>> DECIDED_BY = JsonKey.required(
            "decidedBy", JsonForms.optional(JsonForms.word("condition", Decision.By.values(), Decision.By::word)));
    private static final JsonKey<Optional<String>> REASON =
            JsonKey.required("reason", JsonForms.optional(JsonForms.TEXT));
    private static final JsonKey<ColumnSummary> REFERENCE = JsonKey.required("reference", ColumnSummaryJson.FORM);
    private static final JsonKey<ColumnSummary> CURRENT = JsonKey.required("current", ColumnSummaryJson.FORM);

    private static final JsonKey<List<BinContribution>> CONTRIBUTIONS =
            JsonKey.optional("contributions", JsonForms.list(BinContributionJson.FORM));

    private static final JsonKey<Double> SHARE_ERROR = JsonKey.optional("shareError", JsonForms.NUMBER);
    private static final JsonKey<Movement> MOVEMENT = JsonKey.optional("movement", MovementJson.FORM);

    private static final List<JsonKey<?>> KEYS = List.of(
            COLUMN,
            TYPE,
            TEST,
            VERDICT,
            SEVERITY,
            STATISTIC,
            P_VALUE,
            ADJUSTED_P_VALUE,
            DISTANCE,
            THRESHOLD,
            EFFECT_SIZE,
            MINIMUM_EFFECT,
            NOISE_LEVEL,
            SHARE_ERROR,
            DECIDED_BY,
            REASON,
            REFERENCE,
            CURRENT,
            CONTRIBUTIONS,
            MOVEMENT);

    static final JsonForm<ColumnDrift> FORM = JsonForm.of(ColumnDriftJson::write, ColumnDriftJson::read);

    private ColumnDriftJson() {}

    private static JsonKey<OptionalDouble> number(String name) {
        return JsonKey.required(name, JsonForms.OPTIONAL_NUMBER);
    }

    private static void write(JsonOutput out, ColumnDrift drift) throws IOException {
        out.begin().put(COLUMN, drift.column()).put(TYPE, drift.type());
        out.put(TEST, Optional.ofNullable(drift.test()));
        out.put(VERDICT, drift.verdict()).put(SEVERITY, drift.severity());
        write(out, drift.evidence());
        out.put(DECIDED_BY, Optional.ofNullable(drift.decidedBy()));
        out.put(REASON, Optional.ofNullable(drift.reason()));
        out.put(REFERENCE, drift.reference()).put(CURRENT, drift.current());
        if (!drift.contributions().isEmpty()) {
            out.put(CONTRIBUTIONS, drift.contributions());
        }
        Movement movement = drift.movement();
        if (movement != null) {
            out.put(MOVEMENT, movement);
        }
        out.end();
    }

    private static void write(JsonOutput out, Evidence evidence) throws IOException {
        out.put(STATISTIC, evidence.statistic());
        out.put(P_VALUE, evidence.pValue()).put(ADJUSTED_P_VALUE, evidence.adjustedPValue());
        out.put(DISTANCE, evidence.distance()).put(THRESHOLD, evidence.threshold());
        out.put(EFFECT_SIZE, evidence.effectSize()).put(MINIMUM_EFFECT, evidence.minimumEffect());
        out.put(NOISE_LEVEL, evidence.noiseLevel());
        if (evidence.shareError().isPresent()) {
            out.put(SHARE_ERROR, evidence.shareError().getAsDouble());
        }
    }

    @SuppressWarnings("NullAway") // it overlooks annotations on nested types of other modules: decidedBy may be null
    private static ColumnDrift read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> new ColumnDrift(
                        fields.get(COLUMN),
                        fields.get(TYPE),
                        fields.get(TEST).orElse(null),
                        fields.get(VERDICT),
                        fields.get(SEVERITY),
                        readEvidence(fields),
                        fields.get(DECIDED_BY).orElse(null),
                        fields.get(REASON).orElse(null),
                        fields.get(REFERENCE),
                        fields.get(CURRENT),
                        fields.find(CONTRIBUTIONS).orElse(List.of()),
                        fields.find(MOVEMENT).orElse(null)));
    }

    private static Evidence readEvidence(JsonFields fields) {
        return new Evidence(
                fields.get(STATISTIC),
                fields.get(P_VALUE),
                fields.get(ADJUSTED_P_VALUE),
                fields.get(DISTANCE),
                fields.get(THRESHOLD),
                fields.get(EFFECT_SIZE),
                fields.get(MINIMUM_EFFECT),
                fields.get(NOISE_LEVEL),
                fields.find(SHARE_ERROR).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }
}
