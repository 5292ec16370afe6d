package jointcalendar.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jointcalendar.db.PrivateFiles;

/**
 * Bytes in the data folder, each content once, under its SHA-256: {@code files/ab/cdef…}. What is on its way lies in {@code incoming}, on the
 * same disk, until it moves to its place in one step; so what stands in {@code files} is whole.
 */
public final class FileStore {
    private static final String HASH = "[0-9a-f]{64}";
    private static final int FOLDER = 2;

    private final Path files;
    private final Path incoming;

    public FileStore(Path dataFolder) {
        files = dataFolder.resolve("files");
        incoming = dataFolder.resolve("incoming");
    }

    /** A file on its way; closing it takes away what was not placed. */
    record Draft(Path path, String hash, long bytes) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where what is on its way lies, readable by its owner only; made if it is not there. */
    public Path incoming() {
        try {
            PrivateFiles.directory(incoming);
            return incoming;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that are free on the disk. */
    long room() throws IOException {
        return Files.getFileStore(incoming()).getUsableSpace();
    }

    /** Writes down what comes, to the disk itself; no more than one byte beyond the most. */
    Draft receive(InputStream content, long most) throws IOException {
        Path path = PrivateFiles.draftOf(incoming().resolve("file"));
        try {
            MessageDigest digest = sha256();
            long bytes = write(content, path, digest, most + 1);
            return new Draft(path, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long write(InputStream content, Path path, MessageDigest digest, long most) throws IOException {
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                OutputStream out =
                        new DigestOutputStream(java.nio.channels.Channels.newOutputStream(channel), digest)) {
            byte[] buffer = new byte[1 << 16];
            int wanted = (int) Math.min(buffer.length, most);
            for (int read = content.read(buffer, 0, wanted); read > 0; read = content.read(buffer, 0, wanted)) {
                out.write(buffer, 0, read);
                bytes += read;
                wanted = (int) Math.min(buffer.length, most - bytes);
            }
            channel.force(true);
        }
        return bytes;
    }

    /** Moves it to its place, over whatever lay there: that had the same content, or was damaged. Done twice it is done once. */
    void place(Draft draft) throws IOException {
        Path place = place(draft.hash());
        Path folder = folder(place);
        PrivateFiles.directory(files);
        PrivateFiles.directory(folder);
        if (Files.exists(draft.path())) {
            Files.move(draft.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true); // the name in the folder as well
            }
        } else if (!Files.exists(place)) {
            throw new NoSuchFileException(draft.hash());
        }
    }

    /** What lies under that hash; empty where it is missing or is not what it was. */
    Optional<Path> sound(String hash) throws IOException {
        Path place = place(hash);
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(place), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return HexFormat.of().formatHex(digest.digest()).equals(hash) ? Optional.of(place) : Optional.empty();
    }

    void delete(String hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    /** What lies in one of the folders: hash and bytes. */
    Map<String, Long> in(String folder) throws IOException {
        Map<String, Long> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(files.resolve(folder))) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String hash = folder + file.getFileName();
                if (hash.matches(HASH)) {
                    found.put(hash, Files.size(file));
                }
            }
        }
        return found;
    }

    /** Names of the folders: the first two digits of what lies in them. */
    List<String> folders() throws IOException {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files)) {
            return all.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> name.matches("[0-9a-f]{" + FOLDER + "}"))
                    .sorted()
                    .toList();
        }
    }

    /** Takes away what was on its way before then and never came to its place. */
    void clean(Instant before) throws IOException {
        try (Stream<Path> all = Files.list(incoming())) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path place(String hash) {
        if (!hash.matches(HASH)) {
            throw new IllegalArgumentException("No hash");
        }
        return files.resolve(hash.substring(0, FOLDER)).resolve(hash.substring(FOLDER));
    }

    private static Path folder(Path place) {
        return java.util.Objects.requireNonNull(place.getParent());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
