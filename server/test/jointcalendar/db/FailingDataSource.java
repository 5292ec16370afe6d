package jointcalendar.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Connections of which one call fails, once: what a server or the way to it does at the worst moment. */
final class FailingDataSource extends DelegatingDataSource {
    private final Map<String, SQLException> failures = new ConcurrentHashMap<>();

    FailingDataSource(DataSource real) {
        super(real);
    }

    /** The next call of this method of any connection throws this. */
    void failNext(String method, SQLException failure) {
        failures.put(method, failure);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    SQLException failure = failures.remove(method.getName());
                    if (failure != null) {
                        throw failure;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
