package jointcalendar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A backup whose every byte was compared with what its list of contents says. Nothing is ever unpacked to where an entry's name points:
 * entries are looked up by that list, whose paths are checked, and no more is read of one than it may have.
 */
public final class BackupFile implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 64 * 1024 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused where it is no backup, a damaged one, or one that was tampered with */
    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BackupRefused("There is no file " + file + " to read.");
        }
        try {
            return checked(new ZipFile(file.toFile()));
        } catch (IOException e) {
            throw new BackupRefused(file + " is no backup, or a damaged one: ", e);
        }
    }

    private static BackupFile checked(ZipFile zip) throws IOException {
        try {
            BackupFile backup = new BackupFile(zip, manifestOf(zip));
            backup.requireNothingElse();
            for (Manifest.Part part : (Iterable<Manifest.Part>) backup.manifest.parts()::iterator) {
                backup.read(part, OutputStream.nullOutputStream());
            }
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifestOf(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused(zip.getName() + " is no backup of the portal.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(LARGEST_MANIFEST);
            if (json.length == LARGEST_MANIFEST) {
                throw new BackupRefused(zip.getName() + " has a list of contents that is too long to be true.");
            }
            return Manifest.parse(json);
        }
    }

    private void requireNothingElse() {
        Set<String> listed = new HashSet<>();
        manifest.parts().map(Manifest.Part::entry).forEach(listed::add);
        listed.add(Manifest.ENTRY);
        for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
            if (!listed.remove(all.next().getName())) {
                throw new BackupRefused(zip.getName() + " holds more than its list of contents names.");
            }
        }
        if (!listed.isEmpty()) {
            throw new BackupRefused(zip.getName() + " lacks some of what its list of contents names.");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** A table's rows; no line is longer than a row may be. */
    InputStream rows(Manifest.TablePart table) throws IOException {
        return new LimitedLines(zip.getInputStream(entry(table.entry())), Json.LONGEST_ROW);
    }

    /** Copies an entry, and refuses it where it is not what the list says. */
    void read(Manifest.Part part, OutputStream to) throws IOException {
        Measured out = new Measured(to);
        long most = part.measure().bytes();
        try (InputStream in = zip.getInputStream(entry(part.entry()))) {
            byte[] buffer = new byte[1 << 16];
            long read = 0;
            for (int some = in.read(buffer); some > 0 && read <= most; some = in.read(buffer)) {
                out.write(buffer, 0, some);
                read += some;
            }
        }
        if (!out.measure().equals(part.measure())) {
            throw new BackupRefused(zip.getName() + " is damaged: " + part.entry() + " is not what it was.");
        }
    }

    private ZipEntry entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        return entry;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
