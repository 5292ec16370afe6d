package jointcalendar.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jointcalendar.db.Migrations;
import jointcalendar.db.OpenDatabase;

/**
 * Brings a backup into an empty portal, on whatever server. Rows and files are there all together or not at all; the rows are read back
 * and compared before anything counts.
 */
public final class Restore {
    private final OpenDatabase open;
    private final Path dataFolder;
    private final PortalKey key;

    /** @param open with nobody else on it */
    public Restore(OpenDatabase open, Path dataFolder, PortalKey key) {
        this.open = open;
        this.dataFolder = dataFolder;
        this.key = key;
    }

    /**
     * What was restored.
     *
     * @param heldLetters that waited to be sent; they are marked unknown
     * @param strangers tables that are none of the portal's, and were left in the backup
     * @param sameKey whether feed addresses and links that were made before are still right
     */
    public record Restored(
            long rows, int files, String schema, int heldLetters, List<String> strangers, boolean sameKey) {}

    /** @throws BackupRefused where it does not belong here; then everything is as it was */
    public Restored from(BackupFile backup, Instant now, Progress progress) {
        try {
            FilesToRestore files = FilesToRestore.plan(backup, dataFolder, key);
            prepareSchema(backup.manifest().schema());
            Restored restored = load(backup, files, now, progress);
            open.migrations().run();
            return restored;
        } catch (IOException e) {
            throw new BackupRefused("Nothing was restored: ", e);
        } catch (SQLException e) {
            throw new BackupRefused("Nothing was restored, since the database refused: ", e);
        }
    }

    /** Rows fit the schema of their time; it is brought up to date with them in it. */
    private void prepareSchema(String wanted) throws SQLException {
        Migrations migrations = open.migrations();
        String here = migrations.current().orElse("0");
        if (Migrations.compare(wanted, migrations.newest()) > 0) {
            throw new BackupRefused("The backup has schema version " + wanted + ", but this program knows only up to "
                    + migrations.newest() + "; restore it with the newer program that made it.");
        }
        if (!migrations.knows(wanted)) {
            throw new BackupRefused("The backup has schema version " + wanted + ", which this program does not know.");
        }
        try (Connection connection = open.unhurried()) {
            RowsToRestore.requireEmpty(connection);
        }
        if (Migrations.compare(here, wanted) > 0) {
            throw new BackupRefused("The empty portal here has schema version " + here
                    + " already, and the backup is of version " + wanted
                    + ": restore it into a database without any table"
                    + (open.isEmbedded() ? " (a new DATA_DIR)." : "."));
        }
        migrations.runTo(wanted);
    }

    private Restored load(BackupFile backup, FilesToRestore files, Instant now, Progress progress)
            throws SQLException, IOException {
        try (Connection connection = open.unhurried()) {
            RowsToRestore rows = new RowsToRestore(connection, backup);
            rows.setNextIds();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            try {
                int held = replace(connection, rows, now, progress);
                files.place();
                boolean sameKey = backup.manifest().keyMark().equals(key.mark());
                connection.commit();
                return new Restored(
                        rows.count(),
                        backup.manifest().uploads(),
                        backup.manifest().schema(),
                        held,
                        rows.strangers(),
                        sameKey);
            } catch (SQLException | IOException | RuntimeException e) {
                undo(connection, files, e);
                throw e;
            }
        }
    }

    private static int replace(Connection connection, RowsToRestore rows, Instant now, Progress progress)
            throws SQLException, IOException {
        Aftermath aftermath = new Aftermath(connection);
        long number = aftermath.calendarVersion();
        rows.store(progress);
        aftermath.forgetWhatWasKept(number);
        return aftermath.holdLetters(now);
    }

    private static void undo(Connection connection, FilesToRestore files, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        try {
            files.undo();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
