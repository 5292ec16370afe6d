package jointcalendar.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a backup's entries, and at last what they are. */
final class BackupWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupWriter.class);
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final List<Manifest.TablePart> tables = new ArrayList<>();
    private final List<Manifest.FilePart> files = new ArrayList<>();

    BackupWriter(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    /** Returns how many rows the table has. */
    long add(Connection snapshot, Table table) throws IOException, SQLException {
        Manifest.TablePart named =
                new Manifest.TablePart(table.name(), table.columns(), table.nextId(), 0, new Measure(0, ""));
        zip.putNextEntry(new ZipEntry(named.entry()));
        Measured out = new Measured(zip);
        long rows = Rows.write(snapshot, table, out);
        zip.closeEntry();
        tables.add(new Manifest.TablePart(table.name(), table.columns(), table.nextId(), rows, out.measure()));
        return rows;
    }

    /** One that went away since it was listed was nobody's any more, and is left out. */
    void add(String path, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(path));
            Measured out = new Measured(zip);
            in.transferTo(out);
            zip.closeEntry();
            files.add(new Manifest.FilePart(path, out.measure()));
        } catch (NoSuchFileException e) {
            LOG.info("A file was cleaned away while the backup was made");
        }
    }

    Manifest end(String program, String schema, String createdAt, String keyMark) throws IOException {
        Manifest manifest = new Manifest(Manifest.FORMAT, program, schema, createdAt, keyMark, tables, files);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        write(manifest.toJson(), zip);
        zip.closeEntry();
        return manifest;
    }

    private static void write(byte[] bytes, OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
