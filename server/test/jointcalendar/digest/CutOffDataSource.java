package jointcalendar.digest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A way to the database that ends for good before a given commit, as if the process had been killed there. */
final class CutOffDataSource {
    private final DataSource behind;
    private final AtomicInteger commitsLeft = new AtomicInteger(Integer.MAX_VALUE);

    CutOffDataSource(DataSource behind) {
        this.behind = behind;
    }

    /** @param number of the commit that fails, from 1 */
    void cutOffAtCommit(int number) {
        commitsLeft.set(number);
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = invoke(() -> method.invoke(behind, arguments));
                    return answer instanceof Connection connection ? connection(connection) : answer;
                });
    }

    private Connection connection(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean commits = method.getName().equals("commit");
                    if (commits
                            ? commitsLeft.decrementAndGet() <= 0
                            : commitsLeft.get() <= 0 && !ends(method.getName())) {
                        throw new SQLException("cut off", "HY000");
                    }
                    return invoke(() -> method.invoke(real, arguments));
                });
    }

    private static boolean ends(String method) {
        return method.equals("close") || method.equals("rollback") || method.equals("setAutoCommit");
    }

    private interface Call {
        Object make() throws Exception;
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
