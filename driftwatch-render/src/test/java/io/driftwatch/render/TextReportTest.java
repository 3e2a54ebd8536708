package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTest {

    private static String text(ReportContent content) {
        return TextReport.withDefaults().render(content);
    }

    @Test
    void showsVerdictColumnsPredictionAndProvenance() {
        assertThat(text(Payments.drifted())).isEqualTo("""
                RED: 2 of 3 compared columns drifted (67 %), most of all amount; the
                prediction's population stability index is 1.299; 1 column inconclusive.

                Drifted, the gravest first (2)
                  column              test               effect   adj. p  reference   current
                  amount              ks                 0.3008  3.7e-19  ███████▆      ▆███████
                    high severity, mean 59.92 -> 89.88 (+50 %); more rows from 109.8 up (0.17 %
                    -> 30 %)
                  channel             chi-square           0.25    4e-15  ▆▆          █▃
                    medium severity, more rows with 'transfer' (50 % -> 75 %), fewer with 'card'
                    (50 % -> 25 %)

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
        assertThat(text(Payments.drifted()).lines()).allMatch(line -> PlainText.length(line) <= 80);
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = text(Payments.drifted());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(text(Payments.drifted())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void coloursTheStatusAndTheHeadings() {
        String coloured = TextReport.withDefaults().withColour(Colour.ANSI).render(Payments.drifted());
        assertThat(coloured).startsWith("\u001b[31m\u001b[1mRED\u001b[0m\u001b[0m: ");
        assertThat(coloured).contains("\u001b[1mStable (1)\u001b[0m\n");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(text(Payments.drifted()));
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
                NumericColumn.of("amount", Payments.numbers(50, 0, 1)),
                CategoricalColumn.of("gone", Payments.names(50, 2, "b")));
        Dataset current = Dataset.of(NumericColumn.of("amount", Payments.numbers(20, 0, 1)));
        assertThat(text(Payments.compared(DriftPolicy.calibrated(), reference, current)))
                .startsWith("""
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
    void showsControlCharactersAsCodes() {
        String hostile = "\u001b[2Jamount of the payment in\u202e euro";
        Dataset reference = Dataset.of(NumericColumn.of(hostile, Payments.numbers(50, 0, 1)));
        String text = text(Payments.compared(DriftPolicy.calibrated(), reference, reference));
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
        assertThat(text(Payments.compared(policy, reference, current))).contains("psi");
    }

    @Test
    void drawsNothingOfColumnsWithoutValues() {
        Dataset rows = Dataset.of(
                NumericColumn.of("row", IntStream.range(0, 200).asDoubleStream().toArray()));
        assertThat(text(Payments.compared(DriftPolicy.calibrated(), rows, rows)))
                .contains("Inconclusive (1)")
                .doesNotContain("▁")
                .doesNotContain("█");
    }

    @Test
    void refusesProfilesThatTheReportDidNotJudge() {
        ReportContent content = Payments.drifted();
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
        assertThatThrownBy(() -> TextReport.withDefaults().render(Payments.drifted(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(TextReport.withDefaults().format()).isEqualTo("text");
    }

    @Test
    void listsTheThirtyGravestOfManyColumnsAndCountsTheRest() {
        String drifted = text(Payments.wide(40, "d", true));
        assertThat(drifted)
                .contains("\nDrifted, the gravest first (40)\n", "\n  d39 ", "\n  d10 ")
                .contains("\n  and 10 more with smaller effects; the formats html and json tell all.\n")
                .doesNotContain("\n  d9 ");
        assertThat(text(Payments.wide(31, "s", false)))
                .contains(
                        "\nStable (31)\n",
                        "\n  and 1 more with smaller effects; the formats html and json tell all.\n");
        assertThat(text(Payments.wide(30, "s", false))).contains("\n  s29 ").doesNotContain(" more with");
    }

    @Test
    void listsThirtyOfManyFindingsAndInconclusiveColumns() {
        Dataset.Builder reference = Dataset.builder();
        IntStream.range(0, 40).forEach(i -> reference.numeric("gone" + i, Payments.numbers(40, 0, 1)));
        IntStream.range(0, 40).forEach(i -> reference.numeric("few" + i, Payments.numbers(40, 0, Double.NaN)));
        reference.numeric("x", Payments.numbers(40, 0, 1));
        Dataset current = Dataset.of(NumericColumn.of("x", Payments.numbers(40, 0, 1)));
        assertThat(text(Payments.compared(DriftPolicy.calibrated(), reference.build(), current)))
                .contains("and 50 more reasons; the formats html and json tell all.")
                .contains("and 50 more findings; the formats html and json tell all.");
    }

    @Test
    void countsTheNamesThatShareAReason() {
        Dataset.Builder few = Dataset.builder();
        IntStream.range(0, 50).forEach(i -> few.numeric("c" + i, Payments.numbers(20, 0, 1)));
        String text = text(Payments.compared(DriftPolicy.calibrated(), few.build(), few.build()));
        assertThat(text.replace("\n   ", ""))
                .contains(" c29 and 20 more: Only 20 usable rows in the reference, but 30 are needed.");
    }

    @Test
    void cutsLongNamesAndTellsTheirLength() {
        String name = "n".repeat(10_000);
        Dataset reference = Dataset.of(CategoricalColumn.of(name, Payments.names(50, 2, name)));
        Dataset current = Dataset.of(CategoricalColumn.of(name, Payments.names(50, 1, name)));
        String text = text(Payments.compared(DriftPolicy.calibrated(), reference, current));
        assertThat(text)
                .contains(
                        "\n  " + "n".repeat(80) + "… (10000 characters)\n",
                        "more rows with 'card' (50 % -> 100 %), fewer with\n");
        assertThat(text).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "'::add-mask::x', '\\u{3a}:add-mask::x'",
        "'  ::error::x', '\\u{3a}:error::x'",
        "'##[error]x', '#\\u{23}[error]x'",
        "'x ##vso[task.complete]', 'x #\\u{23}vso[task.complete]'",
        "'a::b', 'a::b'",
        "'## a', '## a'",
    })
    void noLineIsACommandToABuildServer(String name, String shown) {
        Dataset rows = Dataset.of(NumericColumn.of(name, Payments.numbers(50, 0, 1)));
        assertThat(text(Payments.compared(DriftPolicy.calibrated(), rows, rows))
                        .lines()
                        .map(String::strip))
                .anyMatch(line -> line.startsWith(shown))
                .noneMatch(line -> line.startsWith("::") || line.contains("##[") || line.contains("##vso["));
    }
}
