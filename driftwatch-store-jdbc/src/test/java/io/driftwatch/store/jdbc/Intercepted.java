package io.driftwatch.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Objects of an interface that do something else, or more, when a method is called. */
final class Intercepted {

    private Intercepted() {}

    /** What is done around a call. */
    interface Around {
        @Nullable
        Object call(String method, Callable<Object> real) throws Exception;
    }

    /** What is done before a call. */
    interface Action {
        void run() throws SQLException;
    }

    static <T> T of(Class<T> type, T real, Around around) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> around.call(method.getName(), () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        if (thrown.getCause() instanceof Exception cause) {
                            throw cause;
                        }
                        throw thrown;
                    }
                })));
    }

    /** Something is done before a method of each connection. */
    static DataSource before(DataSource real, String method, Action action) {
        return of(DataSource.class, real, (called, call) -> {
            Object result = call.call();
            return result instanceof Connection connection ? before(connection, method, action) : result;
        });
    }

    private static Connection before(Connection real, String method, Action action) {
        return of(Connection.class, real, (called, call) -> {
            if (called.equals(method)) {
                action.run();
            }
            return call.call();
        });
    }

    /** A pool of one connection. */
    static DataSource pool(DataSource real, Connection connection) {
        Connection pooled =
                of(Connection.class, connection, (called, call) -> called.equals("close") ? null : call.call());
        return of(DataSource.class, real, (called, call) -> called.equals("getConnection") ? pooled : call.call());
    }
}
