package jointcalendar.db;

import javax.sql.DataSource;

/** A database of one test's own. */
public record TestDatabase(String name, DatabaseAddress address, DataSource dataSource) {
    /** Transactions and statements on it. Each call gives one of its own, as another process would have. */
    public Database database() {
        return new Database(dataSource);
    }
}
