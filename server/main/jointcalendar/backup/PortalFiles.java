package jointcalendar.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of the data folder belongs to the portal and is not in the database. */
final class PortalFiles {
    /** Of uploads, by their content's hash. Letters in mail/ were delivered; database/ is the embedded server's. */
    static final String FOLDER = "files";

    static final String KEY = "secret.key";

    private static final Pattern PATH = Pattern.compile(FOLDER + "(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}){1,8}");

    private PortalFiles() {}

    /** Whether it is a path that leads nowhere else. */
    static boolean isPath(String path) {
        return path.equals(KEY) || PATH.matcher(path).matches();
    }

    /** Paths in the data folder, in order. */
    static List<String> in(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve(FOLDER);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> checked(dataFolder, file))
                    .sorted()
                    .toList();
        }
    }

    private static String checked(Path dataFolder, Path file) {
        String path = dataFolder.relativize(file).toString().replace('\\', '/');
        if (!isPath(path) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupRefused("The file " + file + " is none of the portal's; take it out of there first.");
        }
        return path;
    }
}
