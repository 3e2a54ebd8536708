package io.driftwatch.io;

import io.driftwatch.data.Column;
import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * What a query finds in a database, which may be asked any number of times. Immutable; thread-safe if its data source
 * is.
 *
 * <pre>{@code
 * DatasetProfile lastYear = JdbcSource.of(database, "select * from payments where year = 2025").profile();
 * DriftMonitor monitor = DriftMonitor.builder().baseline(lastYear).build();
 * JdbcSource thisWeek = JdbcSource.of(database, "select * from payments where week = 22");
 * DriftReport report = monitor.check(thisWeek.profile(monitor.selection()));
 * }</pre>
 *
 * <p>The SQL type of a column decides what it is, and its label names it. Whole numbers, decimals and floating-point
 * numbers are numeric; NaN and the infinities are counted as not finite. A {@code REAL} is the shortest decimal that
 * reads back to it, as databases print it. Every other column is categorical, by a text that neither the locale nor the
 * time zone changes:
 *
 * <ul>
 *   <li>{@code CHAR}, {@code VARCHAR}, {@code CLOB} and enumerations as they stand, of at most 1,000,000 characters;
 *   <li>{@code BOOLEAN} as {@code true} and {@code false}, {@code UUID} in lower case;
 *   <li>{@code DATE}, {@code TIME} and {@code TIMESTAMP} as ISO 8601 has them, {@code 2026-05-31T08:00:00}; with a time
 *       zone as the same time in UTC, {@code 2026-05-31T06:00:00Z}.
 * </ul>
 *
 * <p>Only {@code NULL} is missing: an empty text is a value, and so is {@code NA}. Any other type, such as {@code BLOB}
 * or an array, is refused unless the selection ignores the column. A numeric column that is to be categorical has the
 * names of {@link io.driftwatch.data.NumericColumn#asCategories()}; a text that is to be numeric stays a text, and the
 * comparison reports it.
 *
 * <p>A profile is made in one pass while the rows stream: memory grows with the distinct values and not with the rows.
 * Each reading opens a connection of its own, asks in a read-only transaction, and closes everything. For a query with
 * parameters, or in a transaction of one's own, {@link #profileOf} and {@link #datasetOf} take a result set.
 */
public final class JdbcSource {

    /** PostgreSQL streams with a fetch size only; a thousand rows make the way there and back small. */
    private static final int FETCH_SIZE = 1_000;

    private static final String RESULT_SET = "result set";

    private final String name;
    private final DataSource database;
    private final String query;
    private final int fetchSize;

    /** Makes something of an open result set. */
    private interface Reading<T> {
        T of(ResultSet rows);
    }

    private JdbcSource(String name, DataSource database, String query, int fetchSize) {
        this.name = name;
        this.database = database;
        this.query = query;
        this.fetchSize = fetchSize;
    }

    /**
     * A query that messages call {@code query}. It is not asked yet.
     *
     * @param database gives the connections
     * @param query SQL, which is run as it is: never make it of a stranger's text
     * @return the source
     */
    public static JdbcSource of(DataSource database, String query) {
        return of("query", database, query);
    }

    /**
     * A query with a name. It is not asked yet.
     *
     * @param name the name that messages show
     * @param database gives the connections
     * @param query SQL, which is run as it is: never make it of a stranger's text
     * @return the source
     */
    public static JdbcSource of(String name, DataSource database, String query) {
        return new JdbcSource(name, database, query, FETCH_SIZE);
    }

    /**
     * The same query with another fetch size than 1,000.
     *
     * @param rows how many rows the driver fetches at a time, handed to {@link Statement#setFetchSize}: MySQL's driver
     *     streams at {@link Integer#MIN_VALUE} alone
     * @return a source
     */
    public JdbcSource withFetchSize(int rows) {
        return new JdbcSource(name, database, query, rows);
    }

    /**
     * The name that messages show.
     *
     * @return {@code query}, or the name that was given
     */
    public String name() {
        return name;
    }

    /**
     * The profile of all columns.
     *
     * @return the profile, with 0 rows if the query finds none
     * @throws InvalidDataException if the columns are not what the class comment says, or the database fails
     */
    public DatasetProfile profile() {
        return profile(ColumnSelection.all());
    }

    /**
     * The profile of the selected columns. Values of other columns are not read. Where the selection names a column for
     * blocks, all rows are in memory while the profile is made.
     *
     * @param selection which columns, and as what
     * @return the profile in the query's order, with 0 rows if the query finds none
     * @throws InvalidDataException if the selected columns are not what the class comment says, or the database fails
     */
    public DatasetProfile profile(ColumnSelection selection) {
        return ask(rows -> profileOf(name, rows, selection));
    }

    /**
     * All rows of all columns, in memory. Their profile is that of {@link #profile()}.
     *
     * @return the data
     * @throws InvalidDataException if the columns are not what the class comment says, or the database fails
     */
    public Dataset dataset() {
        return dataset(ColumnSelection.all());
    }

    /**
     * All rows of the selected columns, in memory. Their profile is that of {@link #profile(ColumnSelection)}.
     *
     * @param selection which columns, and as what
     * @return the data in the query's order
     * @throws InvalidDataException if the selected columns are not what the class comment says, or the database fails
     */
    public Dataset dataset(ColumnSelection selection) {
        return ask(rows -> datasetOf(name, rows, selection));
    }

    /**
     * The profile of a result set, which stays open. Messages call it {@code result set}.
     *
     * @param rows read from its next row to its end
     * @param selection which columns, and as what
     * @return the profile of the rows that were left
     * @throws InvalidDataException if the selected columns are not what the class comment says, or the database fails
     */
    public static DatasetProfile profileOf(ResultSet rows, ColumnSelection selection) {
        return profileOf(RESULT_SET, rows, selection);
    }

    /**
     * The rows of a result set, which stays open, in memory. Messages call it {@code result set}.
     *
     * @param rows read from its next row to its end
     * @param selection which columns, and as what
     * @return the rows that were left
     * @throws InvalidDataException if the selected columns are not what the class comment says, or the database fails
     */
    public static Dataset datasetOf(ResultSet rows, ColumnSelection selection) {
        return datasetOf(RESULT_SET, rows, selection);
    }

    private static DatasetProfile profileOf(String name, ResultSet rows, ColumnSelection selection) {
        if (selection.block().isPresent()) {
            ColumnSelection read =
                    BlockedRows.toRead(selection, selection.block().get());
            List<Column> columns =
                    JdbcTable.read(name, rows, read, new RowSinks()).columns();
            return BlockedRows.profile(name, columns, selection);
        }
        JdbcTable<ColumnProfile> table = JdbcTable.read(name, rows, selection, new ProfileSinks());
        return DatasetProfile.of(table.rows(), table.columns());
    }

    private static Dataset datasetOf(String name, ResultSet rows, ColumnSelection selection) {
        JdbcTable<Column> table = JdbcTable.read(name, rows, selection, new RowSinks());
        return Dataset.of(table.columns().toArray(Column[]::new));
    }

    private <T> T ask(Reading<T> reading) {
        try (Connection connection = database.getConnection();
                ReadOnlyTransaction transaction = ReadOnlyTransaction.begin(connection);
                Statement statement = transaction.statement(fetchSize);
                ResultSet rows = statement.executeQuery(query)) {
            return reading.of(rows);
        } catch (SQLException e) {
            throw JdbcTable.fault(
                    name, 0, 0, "the query could not be asked", e, "look at the query and at the connection.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
