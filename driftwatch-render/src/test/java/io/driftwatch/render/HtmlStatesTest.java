package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reports in which little or nothing could be said. */
class HtmlStatesTest {

    private static String text(DriftPolicy policy, Dataset reference, Dataset current) {
        return HtmlReport.withDefaults()
                .render(Contents.of(policy, reference, current))
                .replaceAll("(?s)<(style|script)>.*?</\\1>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace("&#39;", "'");
    }

    private static String text(Dataset reference, Dataset current) {
        return text(DriftPolicy.calibrated(), reference, current);
    }

    @Test
    void withoutColumnsThereIsNothingToSort() {
        Dataset nothing = Dataset.builder().build();
        assertThat(text(nothing, nothing))
                .contains("Unknown : this could not be judged")
                .contains("How much drifted? - of columns no column was compared")
                .contains("How sure is it? - adjusted p-value no test was made")
                .contains("Columns The report has no columns: there was nothing to compare.")
                .contains("Smallest effect that counts -")
                .doesNotContain("Each column", "Both sides");
    }

    @Test
    void columnsThatCouldNotBeJudgedStandByTheirReasons() {
        Dataset few = Contents.bells(3, 20, 0, 1);
        assertThat(text(few, few))
                .contains("Unknown : this could not be judged None of 3 columns could be compared; 3 columns"
                        + " inconclusive.")
                .contains("Why 3 columns could not be judged. What to do")
                .contains("Not judged: 3 columns Nothing is said of these columns. They are not to be read as stable."
                        + " Only 20 usable rows in the reference, but 30 are needed. x1 x2 x3");
    }

    @Test
    void aColumnThatTheCurrentSideLacksHasNoPictureAndAnError() {
        Dataset reference = Contents.bells(2, 100, 0, 1);
        Dataset current = Contents.bells(1, 100, 0, 2);
        assertThat(text(reference, current))
                .contains("2 x2 inconclusive numeric - - - - - -")
                .contains("x2 is inconclusive: Column 'x2' of the reference is missing in the current data.")
                .contains("Errors: what they are about was not judged missing-column Column 'x2' of the reference is"
                        + " missing in the current data.")
                .contains("1 data-quality error in the data.");
    }

    @Test
    void warningsLeaveTheVerdict() {
        Dataset reference = Contents.bells(1, 100, 0, 1);
        Dataset current = Contents.bells(2, 100, 0, 2);
        assertThat(text(reference, current)).contains("Warnings: worth a look, the verdict stands extra-column");
    }

    @Test
    void theBestStateSaysSo() {
        Dataset same = Contents.bells(2, 100, 0, 1);
        assertThat(text(same, same))
                .contains("Green : nothing needs attention None of 2 compared columns drifted.")
                .contains("x1 is stable: effect size 0 by ks")
                .contains("Nothing was found: every data-quality rule of the policy holds.")
                .doesNotContain("Not judged", "Prediction");
    }

    @Test
    void aYellowRunAsksSomebodyToLook() {
        Dataset.Builder reference = Dataset.builder();
        Dataset.Builder current = Dataset.builder();
        for (int i = 1; i <= 4; i++) {
            reference.numeric("x" + i, Contents.even(200, 0, 1));
            current.numeric("x" + i, Contents.even(200, 0, i == 1 ? 2 : 1));
        }
        assertThat(text(reference.build(), current.build())).contains("Yellow : somebody should look");
    }

    @Test
    void aScoreThatCouldNotBeJudgedSaysSo() {
        DriftPolicy policy = DriftPolicy.builder().prediction("x1").build();
        assertThat(text(policy, Contents.bells(3, 100, 0, 1), Contents.bells(3, 10, 0, 1)))
                .contains("Prediction x1 unknown The model's score could not be judged: the reason is in the verdict.")
                .contains("And the model's score? - stability index it could not be judged");
    }

    @Test
    void valuesThatAreWithheldAreNotShown() {
        Dataset rows = Dataset.builder()
                .numeric("row", IntStream.range(0, 200).asDoubleStream().toArray())
                .build();
        assertThat(text(rows, rows))
                .contains("1 row inconclusive numeric - - - - - - - 0 % → 0 % 200 → 200")
                .doesNotContain("Quantiles", "199");
    }

    @Test
    void numbersThatAreNotFiniteAreToldInTheirColumn() {
        double[] values = Contents.even(100, 0, 1);
        values[3] = Double.NaN;
        values[4] = Double.POSITIVE_INFINITY;
        Dataset current = Dataset.builder().numeric("x", values).build();
        Dataset reference =
                Dataset.builder().numeric("x", Contents.even(100, 0, 1)).build();
        assertThat(text(reference, current))
                .contains("100 → 98")
                .contains("Not finite 0 % of the reference, 2 % of the current rows");
    }
}
