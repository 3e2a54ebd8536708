package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static ReportContent content(DriftPolicy policy, Dataset reference, Dataset current) {
        DriftMonitor monitor =
                DriftMonitor.builder().reference(reference).policy(policy).build();
        DatasetProfile compared = monitor.comparable(
                Profiler.withDefaults().withSelection(monitor.selection()).profile(current));
        return new ReportContent(monitor.check(compared), monitor.reference(), compared);
    }

    private static String text(ReportContent content) {
        return TextReport.withDefaults().render(content);
    }

    private static double[] numbers(int rows, double low, double high) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> low + (high - low) * ((i * 7) % rows) / rows)
                .toArray();
    }

    private static @Nullable String[] names(int rows, int firstOf, @Nullable String other) {
        return IntStream.range(0, rows)
                .mapToObj(i -> i % firstOf == 0 ? "card" : other)
                .toArray(String[]::new);
    }

    private static Dataset payments(int rows, double shift, int firstOf) {
        return Dataset.builder()
                .numeric("amount", numbers(rows, 10 + shift, 110 + shift))
                .numeric("hour", numbers(rows, 0, 24))
                .categorical("channel", names(rows, firstOf, "transfer"))
                .numeric("row", IntStream.range(0, rows).asDoubleStream().toArray())
                .numeric("score", numbers(rows, 0.01 * shift, 1))
                .build();
    }

    private static ReportContent drifted() {
        DriftPolicy policy =
                DriftPolicy.builder().name("cards").prediction("score").build();
        return content(policy, payments(600, 0, 2), payments(400, 30, 4));
    }

    @Test
    void showsVerdictColumnsPredictionAndProvenance() {
        assertThat(text(drifted())).isEqualTo("""
                RED: 2 of 3 compared columns drifted (67 %), most of all amount; the
                prediction's population stability index is 1.299; 1 column inconclusive.

                Drifted, the gravest first (2)
                  column              test               effect   adj. p  reference   current
                  amount              ks                 0.3008  3.7e-19  ███████▆      ▆███████
                    high severity, mean 59.92 -> 89.88 (+50 %)
                  channel             chi-square           0.25    4e-15  ▆▆          █▃
                    medium severity, most of all 'card' 50 % -> 25 %

                Prediction score  RED
                  population stability index 1.299, noise level 0.09829, p-value 8.7e-62
                  scores from 0 to 1  reference ▆▆▆▆▆▆▆▆▆▆  current   ▁███████

                Inconclusive (1)
                  row: The values look like row identifiers, which a comparison says nothing
                    about: ignore the column, or name a test for it in a rule of its own.

                Stable (1)
                  column              test               effect   adj. p  reference   current
                  hour                ks               0.001667        1  ██████████  ██████████

                reference  600 rows, profile 8460653e81a1
                current    400 rows, profile 1c35607864e8
                policy     cards 0629ca641608
                tests      3 at level 0.05, correction benjamini-hochberg
                """);
    }

    @Test
    void isAtMostEightyColumnsWide() {
        assertThat(text(drifted()).lines()).allMatch(line -> PlainText.length(line) <= 80);
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = text(drifted());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(text(drifted())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void coloursTheStatusAndTheHeadings() {
        String coloured = TextReport.withDefaults().withColour(Colour.ANSI).render(drifted());
        assertThat(coloured).startsWith("\u001b[31m\u001b[1mRED\u001b[0m\u001b[0m: ");
        assertThat(coloured).contains("\u001b[1mStable (1)\u001b[0m\n");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(text(drifted()));
    }

    @Test
    void coloursEveryStatusInItsOwnWay() {
        assertThat(java.util.Arrays.stream(io.driftwatch.policy.Status.values())
                        .map(status -> Colour.ANSI.of(status, "x")))
                .doesNotHaveDuplicates();
    }

    @Test
    void showsWhatCannotBeJudgedWithItsReason() {
        Dataset reference = Dataset.of(
                NumericColumn.of("amount", numbers(50, 0, 1)), CategoricalColumn.of("gone", names(50, 2, "b")));
        Dataset current = Dataset.of(NumericColumn.of("amount", numbers(20, 0, 1)));
        assertThat(text(content(DriftPolicy.calibrated(), reference, current))).startsWith("""
                UNKNOWN: none of 2 columns could be compared; 2 columns inconclusive; 1
                data-quality error.

                Inconclusive (2)
                  amount: Only 20 usable rows in the current data, but 30 are needed.
                  gone: Column 'gone' of the reference is missing in the current data.

                Data quality (1)
                  ERROR missing-column: Column 'gone' of the reference is missing in the
                    current data.
                """);
    }

    @Test
    void showsControlCharactersAsCodesAndLongNamesWhole() {
        String hostile = "\u001b[2Jamount of the payment in\u202e euro";
        Dataset reference = Dataset.of(NumericColumn.of(hostile, numbers(50, 0, 1)));
        String text = text(content(DriftPolicy.calibrated(), reference, reference));
        assertThat(text)
                .contains("\n  \\u{1b}[2Jamount of the payment in\\u{202e} euro\n")
                .doesNotContain("\u001b");
    }

    @Test
    void showsADistanceByItsName() {
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("hour").withTest("psi"))
                .build();
        SplittableRandom random = new SplittableRandom(1);
        Dataset reference =
                Dataset.of(NumericColumn.of("hour", random.doubles(500).toArray()));
        Dataset current = Dataset.of(
                NumericColumn.of("hour", random.doubles(500).map(x -> x * x).toArray()));
        assertThat(text(content(policy, reference, current))).contains("psi");
    }

    @Test
    void drawsNothingOfColumnsWithoutValues() {
        Dataset rows = Dataset.of(
                NumericColumn.of("row", IntStream.range(0, 200).asDoubleStream().toArray()));
        assertThat(text(content(DriftPolicy.calibrated(), rows, rows)))
                .contains("Inconclusive (1)")
                .doesNotContain("▁")
                .doesNotContain("█");
    }

    @Test
    void refusesProfilesThatTheReportDidNotJudge() {
        ReportContent content = drifted();
        assertThatThrownBy(() -> new ReportContent(content.report(), content.current(), content.current()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The reference profile has the hash "
                        + content.current().hash()
                        + ", but the report judged " + content.reference().hash()
                        + ": give the profiles that were compared.");
    }

    @Test
    void passesOnThatItCannotWrite() {
        Appendable full = new Appendable() {
            @Override
            public Appendable append(@Nullable CharSequence text) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(@Nullable CharSequence text, int start, int end) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(char letter) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> TextReport.withDefaults().render(drifted(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(TextReport.withDefaults().format()).isEqualTo("text");
    }
}
