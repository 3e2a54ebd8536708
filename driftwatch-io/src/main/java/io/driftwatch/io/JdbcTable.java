package io.driftwatch.io;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.DisplayText;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The selected columns of a result set, filled in one reading. Not thread-safe.
 *
 * @param <R> what becomes of a column
 */
final class JdbcTable<R> {

    private static final int LONGEST_REASON = 500;

    private final String name;
    private final List<JdbcColumn<R>> columns = new ArrayList<>();
    private long rows;

    private JdbcTable(String name) {
        this.name = name;
    }

    static <R> JdbcTable<R> read(String name, ResultSet rows, ColumnSelection selection, ColumnSinks<R> sinks) {
        JdbcTable<R> table = new JdbcTable<>(name);
        try {
            table.lay(rows.getMetaData(), selection, sinks);
        } catch (SQLException e) {
            throw fault(name, 0, 0, "the columns could not be learnt", e, "look at the query and at the connection.");
        }
        table.fill(rows);
        return table;
    }

    long rows() {
        return rows;
    }

    List<R> columns() {
        return columns.stream().map(JdbcColumn::seal).toList();
    }

    private void lay(ResultSetMetaData header, ColumnSelection selection, ColumnSinks<R> sinks) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int field = 1; field <= header.getColumnCount(); field++) {
            labels.add(header.getColumnLabel(field));
        }
        Optional<HeaderFault> fault = HeaderFault.of(labels);
        if (fault.isPresent()) {
            throw new InvalidDataException(
                    place(name, 0, fault.get().field()) + fault.get().message());
        }
        for (int field = 1; field <= labels.size(); field++) {
            String label = labels.get(field - 1);
            if (selection.includes(label)) {
                columns.add(column(field, label, JdbcType.of(header, field), selection, sinks));
            }
        }
    }

    private JdbcColumn<R> column(
            int field, String label, JdbcType type, ColumnSelection selection, ColumnSinks<R> sinks) {
        return JdbcColumn.of(field, label, type, selection.typeOf(label), sinks)
                .orElseThrow(() -> unsupported(field, label, type));
    }

    private InvalidDataException unsupported(int field, String label, JdbcType type) {
        return new InvalidDataException(place(name, 0, field) + "column " + DisplayText.quoted(label)
                + " is of SQL type " + DisplayText.shortened(type.name())
                + ", which is neither a number nor a short text; CAST it to one of them, leave it out of the query, or"
                + " have the policy ignore it.");
    }

    private void fill(ResultSet values) {
        while (advance(values)) {
            for (JdbcColumn<R> column : columns) {
                take(column, values);
            }
            rows++;
        }
    }

    private boolean advance(ResultSet values) {
        try {
            return values.next();
        } catch (SQLException e) {
            throw fault(name, rows + 1, 1, "the row could not be read", e, "ask again once the database can answer.");
        }
    }

    private void take(JdbcColumn<R> column, ResultSet values) {
        try {
            if (!column.accepts(values)) {
                throw new InvalidDataException(place(name, rows + 1, column.field()) + "the text has more than "
                        + Utf8Reader.LONGEST_FIELD + " characters; leave column " + DisplayText.quoted(column.name())
                        + " out of the query, or shorten it there.");
            }
        } catch (SQLException e) {
            String what = "column " + DisplayText.quoted(column.name()) + " could not be read";
            throw fault(
                    name, rows + 1, column.field(), what, e, "CAST the column to what it holds, or repair the row.");
        }
    }

    private static String place(String name, long row, int field) {
        return name + ":" + row + ":" + field + ": ";
    }

    /** What the database says is for people too, and may hold anything. */
    static InvalidDataException fault(
            String name, long row, int field, String what, SQLException cause, String whatToDo) {
        String reason = DisplayText.visible(DisplayText.shortened(String.valueOf(cause.getMessage()), LONGEST_REASON));
        return new InvalidDataException(place(name, row, field) + what + " (" + reason + "); " + whatToDo, cause);
    }
}
