package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.NumericProfile;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcTypesTest {

    private static final ColumnSelection ALL = ColumnSelection.all();

    /** One value of one type, and a missing one, as H2 holds them. */
    private static Column column(String type, String value, ColumnSelection selection) throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase(
                "create table t (id int, c " + type + ")", "insert into t values (1, " + value + "), (2, null)")) {
            Column column = database.query("select c from t order by id")
                    .dataset(selection)
                    .column("C");
            assertThat(column.size()).isEqualTo(2);
            assertThat(column.isMissing(1)).isTrue();
            return column;
        }
    }

    private static ColumnSelection fixed(ColumnType type) {
        return ALL.typed(name -> Optional.of(type));
    }

    private static List<@Nullable String> names(Dataset data, String column) {
        CategoricalColumn names = (CategoricalColumn) data.column(column);
        List<@Nullable String> values = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            values.add(names.value(row));
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    TINYINT          | -7                    | -7
                    SMALLINT         | 300                   | 300
                    INT              | 2147483647            | 2147483647
                    BIGINT           | 9007199254740993      | 9007199254740992
                    DECIMAL(30, 10)  | 0.1                   | 0.1
                    DECIMAL(30, 0)   | 12345678901234567890  | 12345678901234567000
                    NUMERIC(5, 2)    | -1.50                 | -1.5
                    DOUBLE PRECISION | 1e-320                | 1e-320
                    DOUBLE PRECISION | 'NaN'                 | NaN
                    DOUBLE PRECISION | '-Infinity'           | -Infinity
                    REAL             | 0.1                   | 0.1
                    REAL             | 16777217              | 16777216
                    REAL             | 1.17549435E-38        | 1.1754944E-38
                    REAL             | 3.4028235E38          | 3.4028234663852886E38
                    REAL             | 0.3333333433          | 0.33333334
                    REAL             | 'Infinity'            | Infinity
                    DECFLOAT(20)     | 2.5                   | 2.5
                    """)
    void numbersAreNumeric(String type, String value, Double expected) throws SQLException {
        NumericColumn column = (NumericColumn) column(type, value, ALL);
        assertThat(column.value(0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    VARCHAR                     | 'Åre, S'                                  | Åre, S
                    VARCHAR                     | ''                                        | ""
                    VARCHAR                     | 'NA'                                      | NA
                    CHAR(3)                     | 'a'                                       | "a  "
                    CHARACTER LARGE OBJECT      | 'long'                                    | long
                    BOOLEAN                     | true                                      | true
                    UUID                        | '01234567-89AB-CDEF-0123-456789abcdef'    | 01234567-89ab-cdef-0123-456789abcdef
                    ENUM('red', 'Gold')         | 'Gold'                                    | Gold
                    DATE                        | '2026-05-31'                              | 2026-05-31
                    TIME                        | '08:00:00'                                | 08:00:00
                    TIME(9)                     | '08:00:00.500000001'                      | 08:00:00.500000001
                    TIME WITH TIME ZONE         | '01:30:00+02:00'                          | 23:30:00Z
                    TIMESTAMP                   | '2026-03-29 02:30:00'                     | 2026-03-29T02:30:00
                    TIMESTAMP                   | '2026-05-31 08:00:00.25'                  | 2026-05-31T08:00:00.25
                    TIMESTAMP WITH TIME ZONE    | '2026-05-31 01:00:00+02:00'               | 2026-05-30T23:00:00Z
                    """)
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void everythingElseHasANameThatIsTheSameEverywhere(String type, String value, String expected) throws SQLException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String place : List.of("Europe/Stockholm", "Asia/Kathmandu")) {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone(place));
                CategoricalColumn column = (CategoricalColumn) column(type, value, ALL);
                assertThat(column.value(0)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BIGINT|9007199254740993",
                "DECIMAL(9, 3)|3.000",
                "DOUBLE PRECISION|1e21",
                "REAL|0.1",
                "DOUBLE PRECISION|-0.0"
            })
    void numbersThatAreToBeNamesHaveTheNamesOfANumericColumn(String type, String value) throws SQLException {
        NumericColumn numbers = (NumericColumn) column(type, value, ALL);
        CategoricalColumn names = (CategoricalColumn) column(type, value, fixed(ColumnType.CATEGORICAL));
        assertThat(names.value(0)).isEqualTo(numbers.asCategories().value(0));
        assertThat(names.isMissing(1)).isTrue();
    }

    @Test
    void notANumberIsNoName() throws SQLException {
        ColumnSelection asNames = fixed(ColumnType.CATEGORICAL);
        assertThat(column("DOUBLE PRECISION", "'NaN'", asNames).isMissing(0)).isTrue();
        CategoricalColumn infinite = (CategoricalColumn) column("DOUBLE PRECISION", "'Infinity'", asNames);
        assertThat(infinite.value(0)).isEqualTo("Infinity");
    }

    @Test
    void aTextThatIsToBeNumericStaysAText() throws SQLException {
        assertThat(column("VARCHAR", "'12'", fixed(ColumnType.NUMERIC)).type()).isEqualTo(ColumnType.CATEGORICAL);
        assertThat(column("BOOLEAN", "true", fixed(ColumnType.NUMERIC)).type()).isEqualTo(ColumnType.CATEGORICAL);
    }

    @Test
    void numbersThatAreNotFiniteAreCountedApart() throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase(
                "create table t (x double precision)",
                "insert into t values (1), ('NaN'), ('Infinity'), ('-Infinity'), (null)")) {
            NumericProfile profile = (NumericProfile)
                    database.query("select x from t").profile().columns().get(0);
            assertThat(profile.valid()).isEqualTo(1);
            assertThat(profile.nonFinite()).isEqualTo(3);
            assertThat(profile.missing()).isEqualTo(1);
        }
    }

    @Test
    void aColumnOfNothingIsNumericUnlessItIsToBeNames() throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase()) {
            JdbcSource nothing = database.query("select null as x");
            assertThat(nothing.profile().schema()).hasToString("[X numeric]");
            assertThat(nothing.profile(fixed(ColumnType.CATEGORICAL)).schema()).hasToString("[X categorical]");
        }
    }

    /** Its driver has codes of its own for types that the standard knows, and gives some numbers as doubles. */
    @Test
    void readsWhatPostgresCallsByOtherCodes() {
        StubRows rows = new StubRows()
                .column("flag", Types.BIT, "bool", 1)
                .column("id", Types.OTHER, "uuid", Integer.MAX_VALUE)
                .column("at", Types.TIMESTAMP, "timestamptz", 35)
                .column("local", Types.TIMESTAMP, "timestamp", 29)
                .column("daily", Types.TIME, "timetz", 21)
                .column("amount", Types.NUMERIC, "numeric", 0)
                .row(
                        true,
                        "0F",
                        OffsetDateTime.parse("2026-05-31T01:00:00+02:00"),
                        LocalDateTime.parse("2026-05-31T01:00"),
                        OffsetTime.parse("00:30+01:00"),
                        new BigDecimal("0.1"))
                .row(false, null, null, null, null, Double.NaN)
                .row(null, null, OffsetDateTime.MAX, null, null, null);
        Dataset data = JdbcSource.datasetOf(rows.open(), ALL);
        assertThat(names(data, "flag")).containsExactly("true", "false", null);
        assertThat(names(data, "id")).containsExactly("0f", null, null);
        assertThat(names(data, "at"))
                .containsExactly("2026-05-30T23:00:00Z", null, "+1000000000-01-01T17:59:59.999999999Z");
        assertThat(names(data, "local")).containsExactly("2026-05-31T01:00:00", null, null);
        assertThat(names(data, "daily")).containsExactly("23:30:00Z", null, null);
        NumericColumn amounts = (NumericColumn) data.column("amount");
        assertThat(amounts.value(0)).isEqualTo(0.1);
        assertThat(amounts.value(1)).isNaN();
        assertThat(amounts.isMissing(2)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    BLOB                   | BINARY LARGE OBJECT
                    VARBINARY(8)           | BINARY VARYING
                    INT ARRAY              | INTEGER ARRAY
                    JSON                   | JSON
                    INTERVAL DAY           | INTERVAL DAY
                    """)
    void refusesWhatIsNeitherANumberNorAText(String type, String name) throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase("create table t (a int, c " + type + ")")) {
            assertThatThrownBy(() -> database.query("select a, c from t").profile())
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessage("query:0:2: column 'C' is of SQL type " + name + ", which is neither a number nor a"
                            + " short text; CAST it to one of them, leave it out of the query, or have the policy"
                            + " ignore it.");
            assertThat(database.query("select a, c from t")
                            .profile(ALL.ignoring("C"::equals))
                            .schema())
                    .hasToString("[A numeric]");
        }
    }

    @Test
    void refusesStringsOfBits() {
        StubRows rows = new StubRows().column("mask", Types.BIT, "bit", 8);
        assertThatThrownBy(() -> JdbcSource.profileOf(rows.open(), ALL))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("result set:0:1: column 'mask' is of SQL type bit, which is neither");
    }

    @Test
    void refusesATextThatIsTooLong() throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase()) {
            String sql = "select x, cast(repeat('a', 999999 + x) as clob) as c from system_range(1, 2)";
            assertThatThrownBy(
                            () -> JdbcSource.of("notes", database.source(), sql).profile())
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessage("notes:2:2: the text has more than 1000000 characters; leave column 'C' out of the"
                            + " query, or shorten it there.");
        }
    }
}
