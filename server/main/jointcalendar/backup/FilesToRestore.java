package jointcalendar.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jointcalendar.db.PrivateFiles;

/** Puts a backup's files into the data folder, where none of the same name is another. */
final class FilesToRestore {
    private final BackupFile backup;
    private final Path dataFolder;
    private final List<Manifest.FilePart> missing;
    private final List<Path> made = new ArrayList<>();

    private FilesToRestore(BackupFile backup, Path dataFolder, List<Manifest.FilePart> missing) {
        this.backup = backup;
        this.dataFolder = dataFolder;
        this.missing = missing;
    }

    /**
     * Looks only.
     *
     * @throws BackupRefused where a file would have to give way to another one, or there is no room for them
     */
    static FilesToRestore plan(BackupFile backup, Path dataFolder, PortalKey key) throws IOException {
        List<Manifest.FilePart> missing = new ArrayList<>();
        for (Manifest.FilePart file : backup.manifest().files()) {
            boolean wanted = !file.path().equals(PortalFiles.KEY) || key.given().isEmpty();
            if (wanted && !isThere(dataFolder.resolve(file.path()), file)) {
                missing.add(file);
            }
        }
        Files.createDirectories(dataFolder);
        requireRoom(dataFolder, missing);
        return new FilesToRestore(backup, dataFolder, missing);
    }

    private static boolean isThere(Path place, Manifest.FilePart file) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Measured content = new Measured(OutputStream.nullOutputStream());
        Files.copy(place, content);
        if (!content.measure().equals(file.measure())) {
            throw new BackupRefused(place + " is there already and is another one than the backup's; move it away"
                    + " if nothing needs it, or set DATA_DIR.");
        }
        return true;
    }

    private static void requireRoom(Path dataFolder, List<Manifest.FilePart> missing) throws IOException {
        long room = Files.getFileStore(dataFolder).getUsableSpace();
        for (Manifest.FilePart file : missing) {
            room -= file.measure().bytes();
            if (room < 0) {
                throw new BackupRefused("There is no room in " + dataFolder + " for the files of this backup.");
            }
        }
    }

    void place() throws IOException {
        for (Manifest.FilePart file : missing) {
            Path place = dataFolder.resolve(file.path());
            Path folder = Objects.requireNonNull(place.getParent());
            if (!folder.equals(dataFolder)) {
                PrivateFiles.directory(folder);
            }
            Path draft = PrivateFiles.draftOf(place);
            try {
                write(file, draft);
                Files.move(draft, place);
                made.add(place);
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }

    private void write(Manifest.FilePart file, Path draft) throws IOException {
        try (OutputStream out = Files.newOutputStream(draft)) {
            backup.read(new Manifest.Part(file.path(), file.measure()), out);
        }
    }

    /** Takes away again what {@link #place} made. */
    void undo() throws IOException {
        for (Path file : made) {
            Files.deleteIfExists(file);
        }
    }
}
