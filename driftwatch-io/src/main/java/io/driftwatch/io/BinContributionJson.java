package io.driftwatch.io;

import io.driftwatch.stattest.BinContribution;
import java.io.IOException;
import java.util.List;

/** What a bin adds to the distance of a report's column. Stateless. */
final class BinContributionJson {

    private static final JsonKey<String> BIN = JsonKey.required("bin", JsonForms.TEXT);
    private static final JsonKey<Double> REFERENCE_SHARE = JsonKey.required("referenceShare", JsonForms.NUMBER);
    private static final JsonKey<Double> CURRENT_SHARE = JsonKey.required("currentShare", JsonForms.NUMBER);
    private static final JsonKey<Double> CONTRIBUTION = JsonKey.required("contribution", JsonForms.NUMBER);
    private static final List<JsonKey<?>> KEYS = List.of(BIN, REFERENCE_SHARE, CURRENT_SHARE, CONTRIBUTION);

    static final JsonForm<BinContribution> FORM = JsonForm.of(BinContributionJson::write, BinContributionJson::read);

    private BinContributionJson() {}

    private static void write(JsonOutput out, BinContribution bin) throws IOException {
        out.begin().put(BIN, bin.bin()).put(REFERENCE_SHARE, bin.referenceShare());
        out.put(CURRENT_SHARE, bin.currentShare())
                .put(CONTRIBUTION, bin.contribution())
                .end();
    }

    private static BinContribution read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> new BinContribution(
                        fields.get(BIN),
                        fields.get(REFERENCE_SHARE),
                        fields.get(CURRENT_SHARE),
                        fields.get(CONTRIBUTION)));
    }
}
