package jointcalendar.mail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** A way to the database that can be cut. */
final class BreakableDataSource {
    private final DataSource whole;
    volatile boolean broken;
    volatile BooleanSupplier losesAnswerToCommit = () -> false;

    BreakableDataSource(DataSource whole) {
        this.whole = whole;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (name, result) -> {
                    if (broken) {
                        throw new SQLException("Communications link failure", "08S01");
                    }
                    return result instanceof Connection connection ? losing(connection) : result;
                },
                whole);
    }

    private Connection losing(Connection connection) {
        return proxy(
                Connection.class,
                (name, result) -> {
                    if (name.equals("commit") && losesAnswerToCommit.getAsBoolean()) {
                        throw new SQLException("Communications link failure", "08S01");
                    }
                    return result;
                },
                connection);
    }

    private interface After {
        Object of(String name, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, After after, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return after.of(method.getName(), method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
