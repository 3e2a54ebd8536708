package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcSourceTest {

    private static final ColumnSelection ALL = ColumnSelection.all();
    private static final String TABLE = "create table t (i int, l bigint, d decimal(24, 6), x double precision, r real,"
            + " s varchar, b boolean, due date)";
    private static final String QUERY = "select i as \"i\", l as \"l\", d as \"d\", x as \"x\", r as \"r\", s as \"s\","
            + " b as \"b\", due as \"due\" from t";

    private static List<@Nullable Object> row(SplittableRandom random) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(random.nextInt());
        row.add(random.nextLong());
        row.add(BigDecimal.valueOf(random.nextLong(), 6));
        row.add(random.nextDouble() * Math.scalb(1.0, random.nextInt(-300, 300)));
        row.add(BigDecimal.valueOf(random.nextInt(1_000_000), 4));
        row.add(List.of("red", "two\nlines", "comma, and \"quotes\"", "æøå €😀").get(random.nextInt(4)));
        row.add(random.nextBoolean());
        row.add(LocalDate.ofEpochDay(random.nextInt(20_000)));
        row.replaceAll(value -> random.nextInt(8) == 0 ? null : value);
        return row;
    }

    private static List<List<@Nullable Object>> filled(RecordedDatabase database, long seed) throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement insert =
                database.connection().prepareStatement("insert into t values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 0; number < 300; number++) {
                List<@Nullable Object> row = row(random);
                for (int field = 0; field < row.size(); field++) {
                    insert.setObject(field + 1, row.get(field));
                }
                insert.execute();
                rows.add(row);
            }
        }
        return rows;
    }

    private static String csv(List<List<@Nullable Object>> rows) {
        return "i,l,d,x,r,s,b,due\n"
                + rows.stream()
                        .map(row -> row.stream()
                                .map(value -> value == null
                                        ? ""
                                        : '"' + value.toString().replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTableHasTheProfileOfItsCsvFile(long seed) throws SQLException, IOException {
        try (RecordedDatabase database = new RecordedDatabase(TABLE)) {
            DatasetProfile expected =
                    CsvTexts.source(csv(filled(database, seed))).profile();
            JdbcSource table = database.query(QUERY);
            assertThat(table.profile().hash()).isEqualTo(expected.hash());
            assertThat(table.profile()).isEqualTo(expected);
            assertThat(Profiler.withDefaults().profile(table.dataset())).isEqualTo(expected);
        }
    }

    @Test
    void theRowsInMemoryHaveTheSameProfileUnderASelection() throws SQLException {
        ColumnSelection selection = ALL.ignoring("s"::equals)
                .typed(name -> "ilx".contains(name) ? Optional.of(ColumnType.CATEGORICAL) : Optional.empty());
        try (RecordedDatabase database = new RecordedDatabase(TABLE)) {
            filled(database, 4);
            JdbcSource table = database.query(QUERY);
            DatasetProfile profile = table.profile(selection);
            assertThat(profile.schema())
                    .hasToString("[i categorical, l categorical, d numeric, x categorical, r numeric, b categorical,"
                            + " due categorical]");
            assertThat(Profiler.withDefaults().profile(table.dataset(selection)))
                    .isEqualTo(profile);
            assertThat(Profiler.withDefaults().withSelection(selection).profile(table.dataset()))
                    .isEqualTo(profile);
        }
    }

    @Test
    void aQueryWithoutRowsHasColumnsAllTheSame() throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase(TABLE)) {
            DatasetProfile profile = database.query(QUERY).profile();
            assertThat(profile.rows()).isZero();
            assertThat(profile.schema().names()).containsExactly("i", "l", "d", "x", "r", "s", "b", "due");
        }
    }

    @Test
    void asksInAReadOnlyTransactionThatStreamsAndClosesEverything() throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase()) {
            JdbcSource source = database.query("select 1 as x");
            assertThat(source.profile().rows()).isEqualTo(1);
            assertThat(database.calls())
                    .containsExactly(
                            "Connection.setReadOnly [true]",
                            "Connection.setAutoCommit [false]",
                            "Statement.setFetchSize [1000]",
                            "Statement.executeQuery [select 1 as x]",
                            "ResultSet.close",
                            "Statement.close",
                            "Connection.rollback",
                            "Connection.setAutoCommit [true]",
                            "Connection.setReadOnly [false]",
                            "Connection.close");
            assertThat(source.withFetchSize(7).dataset().rows()).isEqualTo(1);
            assertThat(database.calls()).contains("Statement.setFetchSize [7]");
        }
    }

    @Test
    void closesEverythingAfterAFault() throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase()) {
            JdbcSource twice = database.query("select 1 as x, 2 as x");
            assertThatThrownBy(twice::profile)
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessage(
                            "query:0:2: column names must be distinct and not blank, but fields 1 and 2 are 'X'; give"
                                    + " every column a name of its own.");
            assertThat(database.calls())
                    .endsWith(
                            "ResultSet.close",
                            "Statement.close",
                            "Connection.rollback",
                            "Connection.setAutoCommit [true]",
                            "Connection.setReadOnly [false]",
                            "Connection.close");
            database.calls().clear();
            assertThatThrownBy(() ->
                            database.query("select 1 as x").withFetchSize(-1).profile())
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageStartingWith("query:0:0: the query could not be asked (Invalid value \"-1\"");
            assertThat(database.calls()).contains("Statement.close").endsWith("Connection.close");
        }
    }

    @Test
    void refusesColumnsWithoutALabel() {
        StubRows rows = new StubRows().column("a", Types.INTEGER, "int4", 10).column(" ", Types.INTEGER, "int4", 10);
        assertThatThrownBy(() -> JdbcSource.datasetOf(rows.open(), ALL))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(
                        "result set:0:2: column names must be distinct and not blank, but field 2 is blank; give every"
                                + " column a name of its own.");
    }

    @Test
    void readsAResultSetFromItsNextRowAndLeavesItOpen() throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase();
                Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("select x from system_range(1, 5)")) {
            assertThat(rows.next()).isTrue();
            assertThat(JdbcSource.profileOf(rows, ALL).rows()).isEqualTo(4);
            assertThat(rows.isClosed()).isFalse();
        }
    }

    @Test
    void readsNothingOfIgnoredColumns() {
        StubRows rows = new StubRows()
                .column("a", Types.INTEGER, "int4", 10)
                .column("secret", Types.VARCHAR, "text", 10)
                .column("b", Types.VARCHAR, "text", 10)
                .row(1.0, new SQLException("Nobody may read this."), "x");
        DatasetProfile profile = JdbcSource.profileOf(rows.open(), ALL.ignoring("secret"::equals));
        assertThat(profile.schema().names()).containsExactly("a", "b");
        assertThat(rows.fieldsRead()).containsExactly(1, 3);
        assertThat(rows.closed()).isZero();
    }

    @Test
    void tellsTheRowAndTheColumnThatCouldNotBeRead() {
        SQLException cause = new SQLException("Bad value \u001b[31m");
        StubRows rows = new StubRows()
                .column("a", Types.INTEGER, "int4", 10)
                .column("b", Types.VARCHAR, "text", 10)
                .row(1.0, "x")
                .row(2.0, cause);
        assertThatThrownBy(() -> JdbcSource.profileOf(rows.open(), ALL))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("result set:2:2: column 'b' could not be read (Bad value \\u{1b}[31m); CAST the column to"
                        + " what it holds, or repair the row.")
                .hasCause(cause);
        assertThat(rows.closed()).isZero();
    }

    @Test
    void tellsTheRowThatCouldNotBeReached() {
        SQLException cause = new SQLException();
        StubRows rows = new StubRows()
                .column("a", Types.INTEGER, "int4", 10)
                .column("b", Types.VARCHAR, "text", 10)
                .row(1.0, "x")
                .row(cause);
        assertThatThrownBy(() -> JdbcSource.datasetOf(rows.open(), ALL))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("result set:2:1: the row could not be read (null); ask again once the database can answer.")
                .hasCause(cause);
    }

    @Test
    void tellsAboutAResultSetThatIsClosed() throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase();
                Statement statement = database.connection().createStatement()) {
            ResultSet rows = statement.executeQuery("select 1 as x");
            rows.close();
            assertThatThrownBy(() -> JdbcSource.profileOf(rows, ALL))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageStartingWith("result set:0:0: the columns could not be learnt (The object is already")
                    .hasMessageEndingWith("look at the query and at the connection.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select * from nowhere | payments:0:0: the query could not be asked (Table "NOWHERE" not found
                    delete from nobody    | payments:0:0: the query could not be asked (Table "NOBODY" not found
                    """)
    void tellsWhatTheDatabaseSaysOfAQuery(String sql, String message) throws SQLException {
        try (RecordedDatabase database = new RecordedDatabase()) {
            JdbcSource source = JdbcSource.of("payments", database.source(), sql);
            assertThat(source.name()).isEqualTo("payments");
            assertThat(source).hasToString("payments");
            assertThatThrownBy(source::profile)
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageStartingWith(message)
                    .hasMessageEndingWith("look at the query and at the connection.")
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    @Test
    void tellsAboutADatabaseThatGivesNoConnection() {
        DataSource down = StubRows.proxy(DataSource.class, (method, arguments) -> {
            throw new SQLException("Connection refused.");
        });
        assertThatThrownBy(() -> JdbcSource.of(down, "select 1").profile())
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(
                        "query:0:0: the query could not be asked (Connection refused.); look at the query and at the"
                                + " connection.");
    }
}
