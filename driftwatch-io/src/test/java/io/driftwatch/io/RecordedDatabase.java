package io.driftwatch.io;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** A database in memory that lives as long as this does, and remembers what was asked of its connections. */
final class RecordedDatabase implements AutoCloseable {

    private static final List<Class<?>> RECORDED = List.of(Connection.class, Statement.class, ResultSet.class);
    private static final List<String> NOTED =
            List.of("setAutoCommit", "setReadOnly", "setFetchSize", "executeQuery", "rollback", "close");

    private final JdbcDataSource database = new JdbcDataSource();
    private final Connection open;
    private final List<String> calls = new ArrayList<>();

    RecordedDatabase(String... statements) throws SQLException {
        database.setURL("jdbc:h2:mem:");
        open = database.getConnection();
        run(statements);
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = open.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    Connection connection() {
        return open;
    }

    /** What was called, such as {@code Connection.setReadOnly true}. */
    List<String> calls() {
        return calls;
    }

    /** Always the one connection, which stays open whoever closes it. */
    DataSource source() {
        return StubRows.proxy(DataSource.class, (method, arguments) -> recorded(Connection.class, open));
    }

    JdbcSource query(String sql) {
        return JdbcSource.of(source(), sql);
    }

    private Object recorded(Class<?> type, Object target) {
        return StubRows.proxy(type, (method, arguments) -> {
            if (NOTED.contains(method.getName())) {
                calls.add(type.getSimpleName() + "." + method.getName() + values(arguments));
            }
            if (target == open && method.getName().equals("close")) {
                return null;
            }
            try {
                Object result = method.invoke(target, arguments);
                return RECORDED.contains(method.getReturnType()) ? recorded(method.getReturnType(), result) : result;
            } catch (InvocationTargetException e) {
                throw (SQLException) e.getCause();
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static String values(@Nullable Object[] arguments) {
        return arguments.length == 0 ? "" : " " + Arrays.toString(arguments);
    }

    @Override
    public void close() throws SQLException {
        open.close();
    }
}
