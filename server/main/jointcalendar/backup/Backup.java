package jointcalendar.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jointcalendar.db.OpenDatabase;
import jointcalendar.db.PrivateFiles;

/** Makes a backup of the portal as it is at one moment; a portal that runs meanwhile goes on. */
public final class Backup {
    private final OpenDatabase open;
    private final Path dataFolder;
    private final PortalKey key;

    /** @param open whose schema is left as it is, so that a portal can be backed up before it is brought up to date */
    public Backup(OpenDatabase open, Path dataFolder, PortalKey key) {
        this.open = open;
        this.dataFolder = dataFolder;
        this.key = key;
    }

    /**
     * Writes the file beside its place, reads it back, and moves it there; only its owner may read it.
     *
     * @param program the version of this program
     * @throws BackupRefused also where there is such a file already
     */
    public Written writeTo(Path file, String program, Instant now, Progress progress) {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " is there already; a backup replaces nothing.");
        }
        try {
            Path draft = PrivateFiles.draftOf(file);
            draft.toFile().deleteOnExit();
            try {
                Filled filled = fill(draft, program, now, progress);
                BackupFile.open(draft).close();
                force(draft);
                Files.move(draft, file);
                return written(filled.manifest(), filled.lost(), Files.size(file));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw new BackupRefused(file + " is there already; a backup replaces nothing.");
        } catch (IOException e) {
            throw new BackupRefused("The backup could not be written: ", e);
        } catch (SQLException e) {
            throw new BackupRefused("The backup could not be made, since the database failed: ", e);
        }
    }

    private Filled fill(Path draft, String program, Instant now, Progress progress) throws IOException, SQLException {
        String schema = schema();
        List<String> askedFor;
        try (BackupWriter writer = new BackupWriter(draft)) {
            try (Connection snapshot = snapshot()) {
                List<Table> tables = Catalogue.of(snapshot);
                for (Table table : tables) {
                    progress.table(table.name(), writer.add(snapshot, table));
                }
                askedFor = LostFiles.askedFor(snapshot, tables);
            }
            if (!schema.equals(schema())) {
                throw new BackupRefused("The database was brought up to date meanwhile; begin again.");
            }
            addFiles(writer);
            Manifest manifest = writer.end(
                    program, schema, now.truncatedTo(ChronoUnit.SECONDS).toString(), key.mark());
            return new Filled(manifest, LostFiles.of(askedFor, manifest));
        }
    }

    private record Filled(Manifest manifest, List<String> lost) {}

    private String schema() {
        return open.migrations()
                .current()
                .orElseThrow(() -> new BackupRefused("There is no portal in this database to back up."));
    }

    /** From here on, everything is read as it is now, whatever others write. */
    private Connection snapshot() throws SQLException {
        Connection connection = open.unhurried();
        try (Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("SET SESSION time_zone = '+00:00'");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** After the rows: a file is stored before the row that names it, so none of those is missing. */
    private void addFiles(BackupWriter writer) throws IOException {
        for (String path : PortalFiles.in(dataFolder)) {
            writer.add(path, dataFolder.resolve(path));
        }
        if (key.travels()) {
            writer.add(PortalFiles.KEY, key.file());
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Written written(Manifest manifest, List<String> lost, long bytes) {
        List<Manifest.TablePart> tables = manifest.tables();
        long rows = tables.stream().mapToLong(Manifest.TablePart::rows).sum();
        return new Written(rows, tables.size(), manifest.uploads(), bytes, manifest.schema(), key.travels(), lost);
    }

    /**
     * What a backup holds.
     *
     * @param files uploads, without the key
     * @param bytes of the backup itself
     * @param withKey whether the secret key is in it
     * @param lost paths of files that attachments name and that were missing or altered already
     */
    public record Written(
            long rows, int tables, int files, long bytes, String schema, boolean withKey, List<String> lost) {}
}
