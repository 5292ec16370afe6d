package jointcalendar.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes of a good backup a bad one, as chance or malice would. */
public final class TamperedBackup {
    private TamperedBackup() {}

    /** A copy whose list of contents reads otherwise. */
    public static Path listing(Path backup, UnaryOperator<String> change) {
        return copy(backup, entries -> change(entries, Manifest.ENTRY, change));
    }

    /** A copy with other rows in a table, of which the list of contents still says what it said. */
    public static Path rows(Path backup, String table, UnaryOperator<String> change) {
        return copy(backup, entries -> change(entries, "tables/" + table + ".jsonl", change));
    }

    /** A copy with other rows in a table, and a list of contents that was made to agree. */
    public static Path forgedRows(Path backup, String table, UnaryOperator<String> change) {
        return copy(backup, entries -> {
            String entry = "tables/" + table + ".jsonl";
            Measure before = measure(entries.get(entry));
            change(entries, entry, change);
            Measure after = measure(entries.get(entry));
            change(entries, Manifest.ENTRY, list -> list.replace(before.sha256(), after.sha256())
                    .replaceAll(
                            "(?s)(\"bytes\" : )\\d+(,\\s*\"sha256\" : \"" + after.sha256() + ")",
                            "$1" + after.bytes() + "$2"));
        });
    }

    /** A copy with one more entry. */
    public static Path withEntry(Path backup, String name, String content) {
        return copy(backup, entries -> entries.put(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** A copy that lacks an entry. */
    public static Path withoutEntry(Path backup, String name) {
        return copy(backup, entries -> entries.remove(name));
    }

    private static void change(Map<String, byte[]> entries, String name, UnaryOperator<String> change) {
        entries.computeIfPresent(name, (any, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Measure measure(byte[] bytes) {
        try (Measured out = new Measured(OutputStream.nullOutputStream())) {
            out.write(bytes);
            return out.measure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(Path backup, Consumer<Map<String, byte[]>> change) {
        try {
            Map<String, byte[]> entries = read(backup);
            change.accept(entries);
            Path copy = Files.createTempFile(backup.getParent(), "tampered", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(copy))) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> read(Path backup) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(any -> any)::iterator) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
