package io.driftwatch.testkit;

import static io.driftwatch.testkit.DriftAssertions.assertThat;
import static io.driftwatch.testkit.Messages.AMOUNT;
import static io.driftwatch.testkit.Messages.FINDING;
import static io.driftwatch.testkit.Messages.HOUR;
import static io.driftwatch.testkit.Messages.NUMBER;
import static io.driftwatch.testkit.Messages.SAYS;
import static io.driftwatch.testkit.Messages.SCORE;
import static io.driftwatch.testkit.Messages.SUMMARY;
import static io.driftwatch.testkit.Messages.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class DriftReportAssertTest {

    private static final DriftReport REPORT = Payments.thisWeek();
    private static final DriftReport STABLE = Payments.asEver();
    private static final DriftReport TOO_FEW = Payments.tooFew();

    @Test
    void holdsOfAReportWithDrift() {
        assertThat(REPORT)
                .hasStatus(Status.RED)
                .hasDrifted("amount")
                .hasDriftedExactly("score", "amount")
                .hasNoDriftIn("hour")
                .hasInconclusive("number")
                .hasQualityFinding(QualityRule.NON_FINITE)
                .hasQualityFinding(QualityRule.NON_FINITE, "hour")
                .hasDriftShareAtMost(0.67);
    }

    @Test
    void holdsOfAReportWithoutDrift() {
        assertThat(STABLE)
                .isGreen()
                .hasNoDrift()
                .hasNoDriftIn("amount", "hour", "number")
                .hasDriftedExactly()
                .hasNothingInconclusive()
                .hasNoQualityFindings()
                .hasDriftShareAtMost(0);
    }

    @Test
    void saysWhyTheStatusIsAnother() {
        String[] explanation = {
            SUMMARY,
            AMOUNT,
            SCORE,
            NUMBER,
            "Column 'hour' holds NaN or infinite numbers in 1 row of the current data (0.5 %)."
        };
        String text = String.join("\n", explanation);
        fails(() -> assertThat(REPORT).isGreen(), "Expected the status to be green, but it is red:", text);
        fails(
                () -> assertThat(REPORT).as("this week").hasStatus(Status.YELLOW),
                "[this week] Expected the status to be yellow, but it is red:",
                text);
    }

    @Test
    void unknownIsNotGreen() {
        fails(
                () -> assertThat(TOO_FEW).isGreen(),
                "Expected the status to be green, but it is unknown:",
                TOO_FEW.explanation());
    }

    @Test
    void saysWhatDidNotDrift() {
        fails(
                () -> assertThat(REPORT).hasDrifted("amount", "hour", "number"),
                "Expected drift in amount, hour, number, but:",
                HOUR,
                NUMBER,
                SAYS);
    }

    @Test
    void saysWhatElseDrifted() {
        fails(
                () -> assertThat(REPORT).hasDriftedExactly("hour"),
                "Expected drift in hour and nowhere else, but:",
                HOUR,
                AMOUNT,
                SCORE,
                SAYS);
        fails(() -> assertThat(REPORT).hasDriftedExactly(), "Expected no drift, but:", AMOUNT, SCORE, SAYS);
    }

    @Test
    void whatIsInconclusiveIsNotWithoutDrift() {
        fails(
                () -> assertThat(REPORT).hasNoDriftIn("hour", "number"),
                "Expected no drift in hour, number, but:",
                NUMBER,
                "What is inconclusive was not compared: that is not the same as no drift.",
                SAYS);
        fails(
                () -> assertThat(REPORT).hasNoDrift(),
                "Expected no drift, but:",
                AMOUNT,
                NUMBER,
                SCORE,
                "What is inconclusive was not compared: that is not the same as no drift.",
                SAYS);
    }

    @Test
    void saysWhatDriftedWhereNothingShould() {
        fails(() -> assertThat(REPORT).hasNoDriftIn("amount"), "Expected no drift in amount, but:", AMOUNT, SAYS);
    }

    @Test
    void aReportWithoutColumnsHasNoVerdict() {
        DriftReport empty =
                new DriftReport(Status.UNKNOWN, "UNKNOWN: in short.", REPORT.provenance(), List.of(), List.of(), null);
        fails(
                () -> assertThat(empty).hasNoDrift(),
                "Expected no drift, but:",
                "The report has no columns.",
                "The report says UNKNOWN: in short.");
    }

    @Test
    void saysWhatWasCompared() {
        fails(
                () -> assertThat(REPORT).hasInconclusive("number", "amount"),
                "Expected no verdict on number, amount, but:",
                AMOUNT,
                SAYS);
        fails(
                () -> assertThat(REPORT).hasNothingInconclusive(),
                "Expected a verdict on every column, but:",
                NUMBER,
                SAYS);
    }

    @Test
    void saysHowManyDrifted() {
        fails(
                () -> assertThat(REPORT).hasDriftShareAtMost(0.5),
                "Expected at most 50 % of the compared columns to have drifted, but:",
                AMOUNT,
                SCORE,
                SAYS);
    }

    @Test
    void withoutAComparedColumnThereIsNoShare() {
        fails(
                () -> assertThat(TOO_FEW).hasDriftShareAtMost(1),
                "Expected at most 100 % of the compared columns to have drifted, but:",
                "amount is inconclusive: Only 200 usable rows in the reference, but 1000 are needed.",
                "hour is inconclusive: Only 200 usable rows in the reference, but 1000 are needed.",
                NUMBER,
                "The report says UNKNOWN: none of 3 columns could be compared; the prediction could not be judged (Only"
                        + " 200 usable scores, but 1000 are needed.); 3 columns inconclusive.");
    }

    @Test
    void saysWhichFindingsThereAre() {
        fails(
                () -> assertThat(REPORT).hasNoQualityFindings(),
                "Expected no data-quality findings, but:",
                FINDING,
                SAYS);
        fails(
                () -> assertThat(REPORT).hasQualityFinding(QualityRule.EXTRA_COLUMN),
                "Expected the finding extra-column, but:",
                FINDING,
                SAYS);
        fails(
                () -> assertThat(STABLE).hasQualityFinding(QualityRule.NON_FINITE, "hour"),
                "Expected the finding non-finite in hour, but:",
                "There are no findings.",
                "The report says GREEN: none of 3 compared columns drifted; the prediction's population stability index"
                        + " is 0.");
    }

    @Test
    void anUnknownColumnFailsEveryAssertion() {
        String unknown = "The report has no column 'amuont'. Did you mean 'amount'?";
        fails(() -> assertThat(REPORT).hasNoDriftIn("amuont"), unknown);
        fails(() -> assertThat(REPORT).hasDrifted("amuont"), unknown);
        fails(() -> assertThat(REPORT).hasDriftedExactly("amuont"), unknown);
        fails(() -> assertThat(REPORT).hasInconclusive("amuont"), unknown);
        fails(() -> assertThat(REPORT).column("amuont"), unknown);
    }

    @Test
    void thePredictionIsNotOneOfTheColumns() {
        fails(
                () -> assertThat(Payments.scored()).hasDrifted("score"),
                "'score' is the prediction and judged on its own: use prediction().");
        fails(
                () -> assertThat(REPORT).prediction(),
                "Expected a prediction, but:",
                "The policy of this report names no prediction column.",
                SAYS);
    }

    @Test
    void anAssertionOnNoColumnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(REPORT).hasDrifted())
                .withMessage("Name a column: an assertion on none would always hold.");
        assertThatIllegalArgumentException().isThrownBy(() -> assertThat(REPORT).hasNoDriftIn());
    }

    @Test
    void nullFails() {
        fails(() -> assertThat((DriftReport) null).isGreen(), "", "Expecting actual not to be null");
    }

    @Test
    void softAssertionsCollectThem() {
        SoftAssertions softly = new SoftAssertions();
        softly.check(() -> assertThat(REPORT).hasDrifted("hour"));
        softly.check(() -> assertThat(REPORT).hasNoDriftIn("amount"));
        assertThat(softly.errorsCollected())
                .extracting(Throwable::getMessage)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Expected drift in hour, but:\n" + HOUR + "\n" + SAYS),
                        second -> assertThat(second)
                                .startsWith("Expected no drift in amount, but:\n" + AMOUNT + "\n" + SAYS));
    }

    @Test
    void areReachedFromAnyObject() {
        Object answer = REPORT;
        assertThat(answer).asInstanceOf(DriftAssertions.DRIFT_REPORT).hasDrifted("amount");
    }
}
