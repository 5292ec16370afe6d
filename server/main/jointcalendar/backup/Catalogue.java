package jointcalendar.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tables there are, as the server tells it: a table that a new migration brings is in the next backup by itself. */
final class Catalogue {
    /**
     * Flyway's own notes; what is planned for nodes of this portal; the words by which activities are found, which the portal reads anew;
     * and what lets people in: after a restore everybody signs in anew, and no link or session that was ended since comes to life again.
     */
    static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "search_term",
            "search_spelling",
            "search_rules",
            "sign_in_link",
            "sign_in_session");

    private static final String TABLES = "SELECT TABLE_NAME, COALESCE(AUTO_INCREMENT, 0) FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME";

    private static final String COLUMNS =
            "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, COALESCE(GENERATION_EXPRESSION, '')"
                    + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION";

    private static final String KEYS = "SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.STATISTICS"
            + " WHERE TABLE_SCHEMA = DATABASE() AND INDEX_NAME = 'PRIMARY' ORDER BY TABLE_NAME, SEQ_IN_INDEX";

    private static final String REMEMBERS_COUNTS = "SHOW VARIABLES LIKE 'information_schema_stats_expiry'";

    private final Map<String, List<Column>> columns = new LinkedHashMap<>();
    private final Map<String, List<Column>> keys = new LinkedHashMap<>();
    private final Set<String> inexact = new java.util.HashSet<>();
    private final List<Table> tables = new ArrayList<>();

    private Catalogue() {}

    /** The tables that belong into a backup, by name. */
    static List<Table> of(Connection connection) throws SQLException {
        Catalogue catalogue = new Catalogue();
        try (Statement statement = connection.createStatement()) {
            forgetCounts(statement);
            each(statement, COLUMNS, catalogue::column);
            each(statement, KEYS, catalogue::key);
            each(statement, TABLES, catalogue::table);
        }
        return List.copyOf(catalogue.tables);
    }

    /** MySQL 8 tells yesterday's AUTO_INCREMENT otherwise. */
    private static void forgetCounts(Statement statement) throws SQLException {
        boolean remembers;
        try (ResultSet row = statement.executeQuery(REMEMBERS_COUNTS)) {
            remembers = row.next();
        }
        if (remembers) {
            statement.execute("SET SESSION information_schema_stats_expiry = 0");
        }
    }

    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private static void each(Statement statement, String query, Each each) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                if (!LEFT_OUT.contains(row.getString(1))) {
                    each.row(row);
                }
            }
        }
    }

    private void column(ResultSet row) throws SQLException {
        if (!row.getString(5).isEmpty()) {
            return;
        }
        String table = row.getString(1);
        String name = row.getString(2);
        String type = row.getString(3);
        Kind kind = Kind.of(type, row.getString(4))
                .orElseThrow(() -> new BackupRefused("The column " + table + "." + name + " is of the type " + type
                        + ", which a backup cannot hold."));
        columns.computeIfAbsent(table, any -> new ArrayList<>()).add(new Column(name, kind));
        if (type.equalsIgnoreCase("json")) {
            inexact.add(table);
        }
    }

    private void key(ResultSet row) throws SQLException {
        String name = row.getString(2);
        List<Column> key = keys.computeIfAbsent(row.getString(1), any -> new ArrayList<>());
        columns.getOrDefault(row.getString(1), List.of()).stream()
                .filter(column -> column.name().equals(name))
                .forEach(key::add);
    }

    private void table(ResultSet row) throws SQLException {
        String name = row.getString(1);
        List<Column> all = List.copyOf(columns.getOrDefault(name, List.of()));
        List<Column> key = List.copyOf(keys.getOrDefault(name, all));
        tables.add(new Table(name, all, key, row.getLong(2), !inexact.contains(name)));
    }
}
