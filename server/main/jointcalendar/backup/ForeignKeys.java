package jointcalendar.backup;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows are stored without a look at what they refer to, since tables may refer to themselves and to each other; here everything is looked
 * at, after all are stored.
 */
final class ForeignKeys {
    private static final String ALL =
            "SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME"
                    + " FROM information_schema.KEY_COLUMN_USAGE"
                    + " WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL"
                    + " ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION";

    /** One reference, column by column. */
    private record Reference(String table, String name, String to, List<String> columns, List<String> toColumns) {
        String broken() {
            StringBuilder on = new StringBuilder();
            for (int index = 0; index < columns.size(); index++) {
                on.append(index == 0 ? "" : " AND ")
                        .append("child." + Table.quoted(columns.get(index)))
                        .append(" = parent." + Table.quoted(toColumns.get(index)));
            }
            String given = columns.stream()
                    .map(column -> "child." + Table.quoted(column) + " IS NOT NULL")
                    .collect(joining(" AND "));
            return "SELECT COUNT(*) FROM " + Table.quoted(table) + " child LEFT JOIN " + Table.quoted(to)
                    + " parent ON " + on + " WHERE " + given + " AND parent." + Table.quoted(toColumns.get(0))
                    + " IS NULL";
        }
    }

    private ForeignKeys() {}

    /** @throws BackupRefused where a row refers to one that is not there */
    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Reference reference : all(statement)) {
                try (ResultSet row = statement.executeQuery(reference.broken())) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        throw new BackupRefused("The backup does not hold together: " + row.getLong(1) + " rows of "
                                + reference.table() + " refer to a " + reference.to() + " that is not in it ("
                                + reference.name() + ").");
                    }
                }
            }
        }
    }

    private static Iterable<Reference> all(Statement statement) throws SQLException {
        Map<String, Reference> all = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                String table = row.getString(1);
                String name = row.getString(2);
                String to = row.getString(4);
                Reference reference = all.computeIfAbsent(
                        table + "." + name,
                        any -> new Reference(table, name, to, new ArrayList<>(), new ArrayList<>()));
                reference.columns().add(row.getString(3));
                reference.toColumns().add(row.getString(5));
            }
        }
        return all.values();
    }
}
