package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.QualityFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QualityCheckTest {

    private static DriftReport compare(Dataset reference, Dataset current) {
        return new Script().compare(reference, current);
    }

    private static QualityFinding error(QualityRule rule, @Nullable String column, String message) {
        return new QualityFinding(rule, column, QualitySeverity.ERROR, message);
    }

    private static QualityFinding warning(QualityRule rule, String column, String message) {
        return new QualityFinding(rule, column, QualitySeverity.WARN, message);
    }

    @Test
    void findsNothingInSoundData() {
        assertThat(compare(Tables.numbers("a"), Tables.numbers("a")).quality()).isEmpty();
    }

    @Test
    void aSideWithoutRowsIsAnError() {
        Dataset empty = Dataset.of(NumericColumn.of("a"));
        DriftReport emptyNow = compare(Tables.numbers("a"), empty);
        assertThat(emptyNow.quality())
                .containsExactly(error(QualityRule.ZERO_ROWS, null, "The current data have 0 rows."));
        assertThat(emptyNow.column("a").reason()).isEqualTo("The current data have 0 rows.");
        assertThat(emptyNow.status()).isEqualTo(Status.UNKNOWN);
        assertThat(compare(empty, Tables.numbers("a")).quality())
                .containsExactly(error(QualityRule.ZERO_ROWS, null, "The reference has 0 rows."));
        assertThat(compare(empty, empty).quality())
                .containsExactly(
                        error(QualityRule.ZERO_ROWS, null, "The reference has 0 rows."),
                        error(QualityRule.ZERO_ROWS, null, "The current data have 0 rows."));
    }

    @Test
    void aMissingColumnIsAnError() {
        DriftReport report = compare(Tables.numbers("a", "amount"), Tables.numbers("a"));
        assertThat(report.quality())
                .containsExactly(error(
                        QualityRule.MISSING_COLUMN,
                        "amount",
                        "Column 'amount' of the reference is missing in the current data."));
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aColumnThatWasProbablyRenamedIsNamed() {
        assertThat(compare(Tables.numbers("a", "amount"), Tables.numbers("a", "Amounts"))
                        .quality())
                .containsExactly(
                        error(
                                QualityRule.MISSING_COLUMN,
                                "amount",
                                "Column 'amount' of the reference is missing in the current data. It has a column 'Amounts'"
                                        + " that the reference has not."),
                        warning(
                                QualityRule.EXTRA_COLUMN,
                                "Amounts",
                                "Column 'Amounts' of the current data is not in the reference and is not judged."));
    }

    @Test
    void anExtraColumnIsAWarningAndIsNotJudged() {
        DriftReport report = compare(Tables.numbers("a"), Tables.numbers("z", "a", "y"));
        assertThat(report.quality())
                .containsExactly(
                        warning(
                                QualityRule.EXTRA_COLUMN,
                                "y",
                                "Column 'y' of the current data is not in the reference and is not judged."),
                        warning(
                                QualityRule.EXTRA_COLUMN,
                                "z",
                                "Column 'z' of the current data is not in the reference and is not judged."));
        assertThat(report.columns()).hasSize(1);
        assertThat(report.status()).isEqualTo(Status.GREEN);
    }

    @Test
    void textWhereNumbersWereIsAnErrorWithAnExample() {
        Dataset decimalCommas = Dataset.of(Tables.cycle("a", "12", "-3.5", "1,5", "1e3"));
        assertThat(compare(Tables.numbers("a"), decimalCommas).quality())
                .containsExactly(
                        error(
                                QualityRule.COLUMN_TYPE,
                                "a",
                                "Column 'a' is numeric in the reference but categorical in the current data, for example '1,5'."));
    }

    @Test
    void aProfileWithNumbersWhereTextWasIsAnError() {
        DriftMonitor monitor = new Script().monitor(DriftPolicy.calibrated(), Dataset.of(Tables.cycle("a", "x", "y")));
        DriftReport report = monitor.check(Profiler.withDefaults().profile(Tables.numbers("a")));
        assertThat(report.quality())
                .containsExactly(error(
                        QualityRule.COLUMN_TYPE,
                        "a",
                        "Column 'a' is categorical in the reference but numeric in the current data."));
    }

    @Test
    void numbersWhereTextWasAreReadAsText() {
        Dataset codes = Dataset.of(Tables.cycle("zip", "111", "222"));
        Dataset numbers =
                Dataset.of(NumericColumn.of("zip", Tables.number("zip").toArray()));
        DriftReport report = compare(codes, numbers);
        assertThat(report.quality()).extracting(QualityFinding::check).containsExactly(QualityRule.UNSEEN_CATEGORIES);
        assertThat(report.column("zip").type()).isEqualTo(ColumnType.CATEGORICAL);
    }

    @Test
    void aTypeThatThePolicyFixesBindsBothSides() {
        DriftPolicy numeric = DriftPolicy.builder()
                .rule(ColumnRule.matching("a").withType(ColumnType.NUMERIC))
                .build();
        Dataset text = Dataset.of(Tables.cycle("a", "1", "n/a"));
        assertThat(new Script().compare(numeric, text, Tables.numbers("a")).quality())
                .containsExactly(
                        error(
                                QualityRule.COLUMN_TYPE,
                                "a",
                                "Column 'a' is to be numeric by the policy but categorical in the reference, for example 'n/a'."));
        DriftPolicy categorical = DriftPolicy.builder()
                .rule(ColumnRule.matching("a").withType(ColumnType.CATEGORICAL))
                .build();
        assertThat(new Script()
                        .monitor(categorical, Tables.numbers("a"))
                        .check(Profiler.withDefaults().profile(Tables.numbers("a")))
                        .quality())
                .containsExactly(error(
                        QualityRule.COLUMN_TYPE,
                        "a",
                        "Column 'a' is categorical in the reference but numeric in the current data."));
    }

    private static Dataset with(NumericColumn column) {
        return Dataset.of(column, Tables.number("b"), Tables.number("c"));
    }

    private static NumericColumn missing(int rows) {
        List<@Nullable Double> values = new ArrayList<>();
        for (int row = 0; row < Tables.ROWS; row++) {
            values.add(row < rows ? null : (Double) (row / 2.0));
        }
        return NumericColumn.ofNullable("a", values);
    }

    @Test
    void aColumnWithoutAnyValueIsAnErrorOnEitherSide() {
        Dataset whole = with(missing(0));
        Dataset none = with(missing(40));
        String before = "Column 'a' has no usable value in any of the 40 rows of the reference.";
        String now = "Column 'a' has no usable value in any of the 40 rows of the current data.";
        assertThat(compare(none, whole).quality()).containsExactly(error(QualityRule.ALL_MISSING, "a", before));
        assertThat(compare(whole, none).quality()).containsExactly(error(QualityRule.ALL_MISSING, "a", now));
        DriftReport both = compare(none, none);
        assertThat(both.quality())
                .containsExactly(error(QualityRule.ALL_MISSING, "a", before), error(QualityRule.ALL_MISSING, "a", now));
        assertThat(both.column("a").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(both.column("a").reason()).isEqualTo(before);
        assertThat(both.column("b").verdict()).isEqualTo(Verdict.STABLE);
        assertThat(both.status()).isEqualTo(Status.UNKNOWN);
    }

    /** Of 40 rows against 40, a rise from 0 is beyond chance from 6 rows on: 0.125 is not, 0.15 is. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "0, 2, false",
        "0, 5, false",
        "0, 6, true",
        "6, 6, false",
        "20, 27, false",
        "20, 31, true",
        "20, 0, false"
    })
    void aRiseOfTheMissingShareBeyondLimitAndChanceIsAWarning(int before, int now, boolean found) {
        assertThat(compare(with(missing(before)), with(missing(now))).quality()).hasSize(found ? 1 : 0);
    }

    @Test
    void saysHowMuchIsMissing() {
        assertThat(compare(with(missing(2)), with(missing(31))).quality())
                .containsExactly(warning(
                        QualityRule.MISSING_SHARE,
                        "a",
                        "Column 'a' misses 78 % of its values, up from 5 % in the reference."));
    }

    @Test
    void theLimitOfTheMissingShareIsThePolicys() {
        DriftPolicy strict = DriftPolicy.builder()
                .quality(QualityRule.MISSING_SHARE, new QualityRule.Setting(QualitySeverity.ERROR, 0.2))
                .build();
        assertThat(new Script()
                        .compare(strict, with(missing(0)), with(missing(8)))
                        .quality())
                .isEmpty();
        DriftReport report = new Script().compare(strict, with(missing(0)), with(missing(9)));
        assertThat(report.quality())
                .containsExactly(error(
                        QualityRule.MISSING_SHARE,
                        "a",
                        "Column 'a' misses 22 % of its values, up from 0 % in the reference."));
        assertThat(report.column("a").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void numbersThatAreNotFiniteAreAWarning() {
        double[] values = Tables.halves(40);
        values[3] = Double.NaN;
        assertThat(compare(with(missing(0)), with(NumericColumn.of("a", values)))
                        .quality())
                .containsExactly(warning(
                        QualityRule.NON_FINITE,
                        "a",
                        "Column 'a' holds NaN or infinite numbers in 1 row of the current data (2.5 %)."));
        values[4] = Double.NEGATIVE_INFINITY;
        assertThat(compare(with(missing(0)), with(NumericColumn.of("a", values)))
                        .quality())
                .extracting(QualityFinding::message)
                .containsExactly("Column 'a' holds NaN or infinite numbers in 2 rows of the current data (5 %).");
        assertThat(compare(with(NumericColumn.of("a", values)), with(missing(0)))
                        .quality())
                .isEmpty();
    }

    @Test
    void categoriesThatTheReferenceNeverHadAreAWarning() {
        Dataset before = Dataset.of(Tables.cycle("a", "x", "y"));
        assertThat(compare(before, Dataset.of(Tables.cycle("a", "x", "z", "y", "x")))
                        .quality())
                .containsExactly(warning(
                        QualityRule.UNSEEN_CATEGORIES,
                        "a",
                        "Column 'a' has values that the reference never had, in 10 rows (25 %): 'z'."));
        assertThat(compare(before, Dataset.of(Tables.cycle("a", "s", "t", "u", "v", "w")))
                        .quality())
                .extracting(QualityFinding::message)
                .containsExactly(
                        "Column 'a' has values that the reference never had, in 40 rows (100 %): 's', 't', 'u' and"
                                + " 2 more.");
        @Nullable String[] oneOfMany = new @Nullable String[40];
        Arrays.fill(oneOfMany, "x");
        oneOfMany[7] = "ü";
        oneOfMany[8] = null;
        assertThat(compare(before, Dataset.of(CategoricalColumn.of("a", oneOfMany)))
                        .quality())
                .extracting(QualityFinding::message)
                .containsExactly("Column 'a' has values that the reference never had, in 1 row (2.6 %): 'ü'.");
    }

    @Test
    void aPolicyMayAllowSomeUnseenCategories() {
        DriftPolicy lenient = DriftPolicy.builder()
                .quality(QualityRule.UNSEEN_CATEGORIES, new QualityRule.Setting(QualitySeverity.WARN, 0.25))
                .build();
        Dataset before = Dataset.of(Tables.cycle("a", "x", "y"));
        assertThat(new Script()
                        .compare(lenient, before, Dataset.of(Tables.cycle("a", "x", "z", "y", "x")))
                        .quality())
                .isEmpty();
    }

    @Test
    void errorsComeFirstThenTheOrderOfRulesAndColumns() {
        double[] odd = Tables.halves(40);
        odd[0] = Double.NaN;
        Dataset current = Dataset.of(
                NumericColumn.of("b", odd),
                NumericColumn.of("a", odd),
                Tables.number("new"),
                Tables.constant("d", "x"));
        assertThat(compare(Tables.numbers("a", "b", "c", "d"), current).quality())
                .extracting(finding -> finding.check() + " " + finding.column())
                .containsExactly(
                        "missing-column c", "column-type d", "extra-column new", "non-finite a", "non-finite b");
    }

    /** Whatever a policy makes of it, what is not there is never stable, and a run of nothing else never green. */
    @ParameterizedTest
    @EnumSource
    void nothingIsJudgedWhereNothingIs(QualitySeverity severity) {
        DriftPolicy.Builder builder = DriftPolicy.builder().minimumRows(1);
        for (QualityRule rule : QualityRule.values()) {
            builder.quality(rule, new QualityRule.Setting(severity, 1));
        }
        DriftPolicy policy = builder.build();
        Dataset whole = Dataset.of(Tables.number("a"));
        List<Dataset> nothing = List.of(
                Dataset.of(),
                Dataset.of(NumericColumn.of("a")),
                Dataset.of(missing(40)),
                Dataset.of(CategoricalColumn.of("a", new @Nullable String[40])));
        for (Dataset current : nothing) {
            DriftReport report = new Script().compare(policy, whole, current);
            assertThat(report.column("a").verdict()).as("%s", current).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(report.status()).as("%s", current).isEqualTo(Status.UNKNOWN);
            assertThat(new Script().compare(policy, current, current).status())
                    .as("%s with itself", current)
                    .isEqualTo(Status.UNKNOWN);
        }
    }

    @Test
    void longNamesAndValuesAreToldInShort() {
        String longName = "n".repeat(10_000);
        String shortName = "'" + "n".repeat(80) + "… (10000 characters)'";
        DriftReport report =
                compare(Dataset.of(Tables.cycle(longName, "x")), Dataset.of(Tables.cycle(longName, longName)));
        assertThat(report.quality())
                .containsExactly(warning(
                        QualityRule.UNSEEN_CATEGORIES,
                        longName,
                        "Column " + shortName + " has values that the reference never had, in 40 rows (100 %): "
                                + shortName + "."));
        assertThat(report.column(longName).sentence()).startsWith("n".repeat(80) + "… (10000 characters) is ");
        assertThat(report.explanation()).hasSizeLessThan(1_000);
    }
}
