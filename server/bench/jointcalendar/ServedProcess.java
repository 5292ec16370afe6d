package jointcalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portal as a process of its own with 256 MB of heap. */
final class ServedProcess implements AutoCloseable {
    private static final long PAUSE_NANOS = 5_000_000;
    private static final long LONGEST_START_NANOS = 60_000_000_000L;

    /** What the process is told. */
    record Start(Path folder, int port, String key, Instant clock) {}

    private final Process process;
    private final double startSeconds;

    ServedProcess(Start start) {
        long began = System.nanoTime();
        process = run(start);
        awaitHealth(URI.create("http://localhost:" + start.port() + "/health"), began);
        startSeconds = (System.nanoTime() - began) / 1e9;
    }

    private static Process run(Start start) {
        ProcessBuilder builder = new ProcessBuilder(
                java("java"), "-Xmx256m", "-cp", System.getProperty("java.class.path"), "jointcalendar.Main", "serve");
        builder.environment().put("DATA_DIR", start.folder().toString());
        builder.environment().put("PORT", Integer.toString(start.port()));
        builder.environment().put("SECRET_KEY", start.key());
        builder.environment().put("START_AT", start.clock().toString());
        builder.environment().remove("DATABASE_URL");
        builder.environment().remove("SMTP_URL");
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(start.folder().resolve("serve.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private void awaitHealth(URI health, long began) {
        while (!answers(health)) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST_START_NANOS) {
                throw new IllegalStateException("The portal does not start; its folder holds serve.log");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean answers(URI health) {
        try {
            return ((java.net.HttpURLConnection) health.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** From the start of the process until it was healthy. */
    double startSeconds() {
        return startSeconds;
    }

    /** Resident memory in MB where the system tells it. */
    String resident() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return Files.exists(status)
                ? megabytes("VmRSS:\\s+(\\d+)", Files.readString(status))
                : "not told by this system";
    }

    /** Heap in use after a collection, in MB. */
    String heap() throws IOException {
        ask("GC.run");
        return megabytes("used (\\d+)K", ask("GC.heap_info"));
    }

    private String ask(String order) throws IOException {
        Process jcmd = new ProcessBuilder(List.of(java("jcmd"), Long.toString(process.pid()), order)).start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String megabytes(String pattern, String text) {
        Matcher kilobytes = Pattern.compile(pattern).matcher(text);
        return kilobytes.find() ? Long.parseLong(kilobytes.group(1)) / 1024 + " MB" : "not told";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
