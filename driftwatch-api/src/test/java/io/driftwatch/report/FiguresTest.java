package io.driftwatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "101.3, 101.3",
        "101.34, 101.3",
        "0.0644, 0.0644",
        "0.064449, 0.06445",
        "1.5, 1.5",
        "-2, -2",
        "9999.5, 10000",
        "123456, 123500",
        "1234567, 1235000",
        "9999499, 9999000",
        "9999999, 1e+7",
        "4.5e9, 4.5e+9",
        "-1.23456e10, -1.235e+10",
        "0.0001, 0.0001",
        "0.00012345, 0.0001234",
        "0.000099999, 0.0001",
        "0.00009, 9e-5",
        "1.2e-14, 1.2e-14",
        "4.9e-324, 4.941e-324",
        "1.7976931348623157e308, 1.798e+308",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void numbersHaveAtMostFourDigits(double value, String text) {
        assertThat(Figures.brief(value)).isEqualTo(text);
        assertThat(Figures.brief(OptionalDouble.of(value))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0312, 0.031", "1, 1", "0, 0", "0.996, 1", "1.24e-14, 1.2e-14", "3e-320, 3e-320"})
    void probabilitiesHaveTwo(double value, String text) {
        assertThat(Figures.probability(value)).isEqualTo(text);
        assertThat(Figures.probability(OptionalDouble.of(value))).isEqualTo(text);
    }

    @Test
    void whatDoesNotExistIsAHyphen() {
        assertThat(Figures.brief(OptionalDouble.empty())).isEqualTo("-");
        assertThat(Figures.probability(OptionalDouble.empty())).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.222, 22 %",
        "0.005, 0.5 %",
        "0.9, 90 %",
        "0.989, 99 %",
        "0.99, 99 %",
        "0.996, 99.6 %",
        "0.99999999, 99.9 %",
        "1, 100 %",
        "-0.9999, -99.9 %",
        "17.3, 1700 %",
        "2e-6, 0.0002 %",
    })
    void sharesAreInPercentAndNotAllUntilTheyAre(double share, String text) {
        assertThat(Figures.percent(share)).isEqualTo(text);
    }

    @Test
    void neighboursGetAsManyDigitsAsTellThemApart() {
        assertThat(Figures.distinct(List.of(90.123456, 95.3, 1e9))).containsExactly("90.12", "95.3", "1e+9");
        assertThat(Figures.distinct(List.of(1000.01, 1000.02, 2000.0))).containsExactly("1000.01", "1000.02", "2000");
        assertThat(Figures.distinct(List.of(0.1, Math.nextUp(0.1))))
                .containsExactly("0.10000000000000001", "0.10000000000000002");
        assertThat(Figures.distinct(List.of())).isEmpty();
    }

    @Test
    void changesHaveASignAndThreeDigits() {
        assertThat(Figures.change(0.37214)).isEqualTo("+0.372");
        assertThat(Figures.change(-12.05)).isEqualTo("-12.1");
        assertThat(Figures.change(0)).isEqualTo("0");
        assertThat(Figures.change(-0.0)).isEqualTo("0");
    }

    @Test
    void countsAreInThePluralUnlessOne() {
        assertThat(Figures.count(0, "column")).isEqualTo("0 columns");
        assertThat(Figures.count(1, "column")).isEqualTo("1 column");
        assertThat(Figures.count(2_000_000, "row")).isEqualTo("2000000 rows");
    }

    @Test
    void wholeNumbersAreNamesAndNotRounded() {
        assertThat(Figures.value(94103)).isEqualTo("94103");
        assertThat(Figures.value(-2)).isEqualTo("-2");
        assertThat(Figures.value(0.123456)).isEqualTo("0.1235");
        assertThat(Figures.value(1e20)).isEqualTo("1e+20");
    }
}
