package jointcalendar.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A pool that all tests share, seen from one schema: hundreds of pools would be more than a server takes. */
final class SchemaDataSource extends DelegatingDataSource {
    private final String schema;

    SchemaDataSource(DataSource pool, String schema) {
        super(pool);
        this.schema = schema;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setCatalog(schema);
        return connection;
    }
}
