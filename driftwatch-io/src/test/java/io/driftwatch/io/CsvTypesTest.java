package io.driftwatch.io;

import static io.driftwatch.io.CsvTexts.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.NumericProfile.Counts;
import io.driftwatch.profile.Profiler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTypesTest {

    private static ColumnProfile names(String column, long missing, Map<String, Long> counts) {
        return CategoricalProfile.of(column, missing, counts);
    }

    private static DatasetProfile profile(long rows, ColumnProfile... columns) {
        return DatasetProfile.of(rows, List.of(columns));
    }

    private static ColumnSelection fixed(ColumnType type) {
        return ColumnSelection.all().typed(name -> Optional.of(type));
    }

    @Test
    void countsMissingAndNonFiniteNumbersApart() throws IOException {
        List<String> values = List.of(
                "1",
                "",
                "NA",
                "null",
                "\"\"",
                "NaN",
                "nan",
                "-NAN",
                "Inf",
                "+INFINITY",
                "1e400",
                "-inf",
                "-1e400",
                "-0.0");
        CsvSource source = source("x,y\n" + String.join(",0\n", values) + ",0\n");
        NumericProfile x = (NumericProfile) source.profile().column("x");
        assertThat(x.counts()).isEqualTo(new Counts(2, 4, 3, 3, 2));
        assertThat(x.minimum()).hasValue(0.0);
        assertThat(x.maximum()).hasValue(1.0);
        assertThat(source.dataset().column("x").isMissing(2)).isTrue();
        assertThat(source.dataset().column("x").isMissing(5)).isFalse();
    }

    @Test
    void emptyNaNullAndNaNAreMissingAmongNames() throws IOException {
        CsvSource source = source("x,y\nred,0\n,0\nNA,0\n\"null\",0\nNaN,0\nnan,0\nNull,0\nInf,0\n\" \",0\n");
        assertThat(source.profile().column("x"))
                .hasToString("x (categorical, 9 rows, 5 categories)")
                .extracting(ColumnProfile::missing)
                .isEqualTo(4L);
        assertThat(((CategoricalProfile) source.profile().column("x")).categories())
                .containsExactly(" ", "Inf", "Null", "nan", "red");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1 234,56", "1'234.5", "12%", "$3", "1_000", "0x1F", "1d", "1e", "--1", ".", " 1"})
    void takesWhatIsNoPlainNumberForText(String text) throws IOException {
        assertThat(source("x\n\"" + text + "\"\n").profile()).isEqualTo(profile(1, names("x", 0, Map.of(text, 1L))));
    }

    @Test
    void keepsHowNumbersAreWrittenAmongNames() throws IOException {
        CsvSource late = source("x\n01\n1\n1.0\n1\nNaN\n\none\nnan\n");
        assertThat(late.profile())
                .isEqualTo(profile(8, names("x", 2, Map.of("01", 1L, "1", 2L, "1.0", 1L, "one", 1L, "nan", 1L))));
        assertThat(Profiler.withDefaults().profile(late.dataset())).isEqualTo(late.profile());
    }

    @Test
    void seesTextAtRowTenThousand() throws IOException {
        StringBuilder text = new StringBuilder("x,y,z\n");
        for (int row = 1; row < 10_000; row++) {
            text.append('0').append(row % 3).append(',').append(row).append(",b\n");
        }
        CsvSource source = source(text.append("x,10000,b\n").toString());
        DatasetProfile profile = source.profile();
        assertThat(profile.column("x"))
                .extracting(column -> ((CategoricalProfile) column).categories())
                .isEqualTo(List.of("00", "01", "02", "x"));
        assertThat(profile.column("x").valid()).isEqualTo(10_000);
        assertThat(profile.column("y")).hasToString("y (numeric, 10000 rows, 10000 distinct values)");
        assertThat(profile.column("z").valid()).isEqualTo(10_000);
        assertThat(Profiler.withDefaults().profile(source.dataset())).isEqualTo(profile);
    }

    @Test
    void aFixedCategoricalColumnKeepsItsText() throws IOException {
        assertThat(source("x,y\n01,\n1,\nNaN,\n,\nNA,\n").profile(fixed(ColumnType.CATEGORICAL)))
                .isEqualTo(profile(5, names("x", 3, Map.of("01", 1L, "1", 1L)), names("y", 5, Map.of())));
    }

    @Test
    void aFixedNumericColumnWithTextIsCategoricalAllTheSame() throws IOException {
        assertThat(source("x,y\n01,\n1,\nfew,\n,\n")
                        .profile(fixed(ColumnType.NUMERIC))
                        .schema())
                .hasToString("[x categorical, y numeric]");
        assertThat(source("x\n01\n1\nfew\n").profile(fixed(ColumnType.NUMERIC)))
                .isEqualTo(profile(3, names("x", 0, Map.of("01", 1L, "1", 1L, "few", 1L))));
    }

    @Test
    void aColumnWithoutValuesIsNumeric() throws IOException {
        assertThat(source("x,y\n,1\nNA,1\n").profile().column("x"))
                .isInstanceOf(NumericProfile.class)
                .extracting(ColumnProfile::missing)
                .isEqualTo(2L);
    }

    @Test
    void keepsNothingOfIgnoredColumns() throws IOException {
        CsvSource source = source("id,x,name\n1,2,Ada\nb,3,Bo\n");
        assertThat(source.profile(ColumnSelection.all().ignoring(name -> !name.equals("x"))))
                .isEqualTo(source("x\n2\n3\n").profile());
        assertThat(source.profile(ColumnSelection.all().ignoring(name -> true))).hasToString("2 rows of []");
    }

    @Test
    void countsTheRowsOfAMillionNamesAndKeepsFew() throws IOException {
        StringBuilder text = new StringBuilder("x\n");
        for (int row = 0; row < 1_000_000; row++) {
            text.append('n').append(row).append('\n');
        }
        for (int row = 0; row < 10_000; row++) {
            text.append("usual\n");
        }
        CategoricalProfile profile =
                (CategoricalProfile) source(text.toString()).profile().column("x");
        assertThat(profile.valid()).isEqualTo(1_010_000);
        assertThat(profile.categories()).contains("usual").hasSizeLessThanOrEqualTo(1_000);
        assertThat(profile.other() + profile.count(profile.categories().indexOf("usual")))
                .isGreaterThan(1_000_000);
    }
}
