package jointcalendar.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;

/** A process of its own that stores marks on a data folder and says so after each: a portal, or a command. */
final class PortalProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private PortalProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Stores {@code name-0}, {@code name-1} and so on until it is killed or told to end. */
    static PortalProcess portal(Path folder, String name) {
        return start("portal", folder, name);
    }

    /** Stores one mark, and ends. */
    static PortalProcess command(Path folder, String name) {
        return start("command", folder, name);
    }

    private static PortalProcess start(String kind, Path folder, String name) {
        try {
            return new PortalProcess(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PortalProcess.class.getName(),
                            kind,
                            folder.toString(),
                            name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until so many more marks are stored, and tells them. */
    List<String> stored(int count) {
        List<String> marks = new ArrayList<>();
        for (Optional<String> mark = next(); mark.isPresent(); mark = next()) {
            marks.add(mark.get());
            if (marks.size() == count) {
                return marks;
            }
        }
        throw new IllegalStateException("It ended after " + marks);
    }

    /** SIGKILL; tells what it had still said it stored. */
    List<String> kill() {
        process.destroyForcibly();
        List<String> marks = new ArrayList<>();
        for (Optional<String> mark = next(); mark.isPresent(); mark = next()) {
            marks.add(mark.get());
        }
        process.onExit().join();
        return marks;
    }

    int exitCode() throws IOException {
        said.transferTo(Writer.nullWriter());
        return process.onExit().join().exitValue();
    }

    private Optional<String> next() {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("stored ")) {
                    return Optional.of(line.substring("stored ".length()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the pipe of a killed process
        }
    }

    /** Lets it end by itself. */
    @Override
    public void close() throws IOException {
        try (OutputStream input = process.getOutputStream()) {
            input.write('\n');
        }
        said.transferTo(Writer.nullWriter());
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        boolean portal = arguments[0].equals("portal");
        try (OpenDatabase open = portal
                ? OpenDatabase.toServe(folder, Optional.empty(), Optional.empty())
                : OpenDatabase.toRunACommand(folder, Optional.empty(), Optional.empty())) {
            int number = 0;
            do {
                store(open.database(), arguments[2] + "-" + number++);
            } while (portal && !askedToEnd() && !System.out.checkError());
        }
    }

    /** Where the server dies in the middle of a commit nobody knows whether it was stored, so nothing is said about it. */
    private static void store(Database database, String mark) {
        try {
            Marks.put(database, mark);
            System.out.println("stored " + mark);
        } catch (DataAccessException e) {
            System.out.println("failed " + mark);
        }
    }

    private static boolean askedToEnd() throws IOException {
        return System.in.available() > 0;
    }
}
