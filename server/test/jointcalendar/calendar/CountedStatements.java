package jointcalendar.calendar;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts the statements asked of it. */
public final class CountedStatements {
    private final AtomicInteger count = new AtomicInteger();

    /** The same, watched. */
    public DataSource around(DataSource real) {
        return (DataSource) watched(DataSource.class, real);
    }

    /** How many statements the work asks. */
    public int during(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    private Object watched(Class<?> type, Object real) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("prepareStatement")) {
                count.incrementAndGet();
            }
            try {
                Object result = method.invoke(real, args);
                return result instanceof Connection ? watched(Connection.class, result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
