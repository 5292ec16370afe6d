package jointcalendar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a backup's rows in place of those that migrations brought, in the connection's transaction. */
final class RowsToRestore {
    private static final Set<String> MUST_BE_EMPTY = Set.of("organisation", "account", "activity");

    private final Connection connection;
    private final BackupFile backup;
    private final Map<Manifest.TablePart, Table> places = new LinkedHashMap<>();

    /** @throws BackupRefused where the tables here are not those of the backup */
    RowsToRestore(Connection connection, BackupFile backup) throws SQLException {
        this.connection = connection;
        this.backup = backup;
        Map<String, Table> here = new LinkedHashMap<>();
        Catalogue.of(connection).forEach(table -> here.put(table.name(), table));
        for (Manifest.TablePart part : backup.manifest().tables()) {
            Table table = here.remove(part.name());
            if (table != null) {
                requireSameColumns(part, table);
                places.put(part, ordered(part, table));
            }
        }
        if (!here.isEmpty()) {
            throw new BackupRefused("The backup lacks the tables " + String.join(", ", here.keySet()) + ".");
        }
    }

    private static void requireSameColumns(Manifest.TablePart part, Table table) {
        if (part.columns().size() != table.columns().size()
                || !new HashSet<>(part.columns()).equals(new HashSet<>(table.columns()))) {
            throw new BackupRefused("The table " + part.name() + " here has other columns than in the backup.");
        }
    }

    private static Table ordered(Manifest.TablePart part, Table table) {
        return new Table(table.name(), part.columns(), table.key(), part.nextId(), table.exact());
    }

    /** Tables of the backup that are none of the portal's: another program's, that shared its database. */
    List<String> strangers() {
        return backup.manifest().tables().stream()
                .filter(part -> !places.containsKey(part))
                .map(Manifest.TablePart::name)
                .toList();
    }

    /** @throws BackupRefused where somebody or something is there that a restore would replace */
    static void requireEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : Catalogue.of(connection)) {
                if (MUST_BE_EMPTY.contains(table.name()) && hasRows(statement, table)) {
                    throw new BackupRefused("There is a portal here already: the table " + table.name()
                            + " has rows. A backup is restored into an empty one only.");
                }
            }
        }
    }

    private static boolean hasRows(Statement statement, Table table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table.quoted() + " LIMIT 1")) {
            return row.next();
        }
    }

    /** Numbers go on where they had come to, so that none that was given to something deleted is given again. Ends a transaction. */
    void setNextIds() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : places.values()) {
                if (table.nextId() > 1) {
                    statement.execute("ALTER TABLE " + table.quoted() + " AUTO_INCREMENT = " + table.nextId());
                }
            }
        }
    }

    void store(Progress progress) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0, time_zone = '+00:00',"
                    + " sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
            for (Table table : places.values()) {
                statement.execute("DELETE FROM " + table.quoted());
            }
        }
        for (Map.Entry<Manifest.TablePart, Table> place : places.entrySet()) {
            store(place.getKey(), place.getValue());
            progress.table(place.getKey().name(), place.getKey().rows());
        }
        ForeignKeys.check(connection);
    }

    private void store(Manifest.TablePart part, Table table) throws SQLException, IOException {
        try (Inserts inserts = new Inserts(connection, table);
                InputStream rows = backup.rows(part)) {
            requireSame(part, inserts.store(rows) == part.rows());
        }
        if (table.exact()) {
            Measured readBack = new Measured(OutputStream.nullOutputStream());
            Rows.write(connection, table, readBack);
            requireSame(part, readBack.measure().equals(part.measure()));
        }
    }

    private static void requireSame(Manifest.TablePart part, boolean same) {
        if (!same) {
            throw new BackupRefused("The table " + part.name() + " would not be here what it is in the backup.");
        }
    }

    long count() {
        return places.keySet().stream().mapToLong(Manifest.TablePart::rows).sum();
    }
}
