package io.driftwatch.io;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A result set as a driver could give it, which knows what was asked of it. */
final class StubRows {

    private final List<Column> header = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final Set<Integer> fieldsRead = new TreeSet<>();
    private int at = -1;
    private boolean nullRead;
    private int closed;

    private record Column(String label, int code, String type, int precision) {}

    StubRows column(String label, int code, String type, int precision) {
        header.add(new Column(label, code, type, precision));
        return this;
    }

    /**
     * Values of a row; an exception is thrown where it is read, and before the row is reached where it stands alone.
     */
    StubRows row(@Nullable Object... values) {
        rows.add(Arrays.copyOf(values, values.length));
        return this;
    }

    Set<Integer> fieldsRead() {
        return fieldsRead;
    }

    int closed() {
        return closed;
    }

    ResultSet open() {
        return proxy(ResultSet.class, this::answer);
    }

    private @Nullable Object answer(Method method, @Nullable Object[] arguments) throws SQLException {
        return switch (method.getName()) {
            case "getMetaData" -> proxy(ResultSetMetaData.class, this::describe);
            case "next" -> next();
            case "wasNull" -> nullRead;
            case "close" -> ++closed;
            default -> read(method, (Integer) arguments[0]);
        };
    }

    private boolean next() throws SQLException {
        at++;
        if (at < rows.size() && rows.get(at).length == 1 && header.size() > 1) {
            throw (SQLException) rows.get(at)[0];
        }
        return at < rows.size();
    }

    private @Nullable Object read(Method method, int field) throws SQLException {
        fieldsRead.add(field);
        Object value = rows.get(at)[field - 1];
        if (value instanceof SQLException e) {
            throw e;
        }
        nullRead = value == null;
        if (value == null) {
            return switch (method.getName()) {
                case "getDouble" -> 0.0;
                case "getFloat" -> 0F;
                case "getBoolean" -> false;
                default -> null;
            };
        }
        return value;
    }

    private Object describe(Method method, @Nullable Object[] arguments) {
        if (method.getName().equals("getColumnCount")) {
            return header.size();
        }
        Column column = header.get((Integer) arguments[0] - 1);
        return switch (method.getName()) {
            case "getColumnLabel" -> column.label();
            case "getColumnType" -> column.code();
            case "getColumnTypeName" -> column.type();
            case "getPrecision" -> column.precision();
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    interface Answer {
        @Nullable
        Object to(Method method, @Nullable Object[] arguments) throws SQLException;
    }

    static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                StubRows.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments == null ? new Object[0] : arguments)));
    }
}
