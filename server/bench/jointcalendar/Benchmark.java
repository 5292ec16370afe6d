package jointcalendar;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;

/** Prints how fast the portal is with 1,000, 10,000 and 100,000 activities. Sizes may be given as arguments. */
public final class Benchmark {
    private static final int IMPORTED_ROWS = 1000;
    private static final int LOADS = 200;

    private final Table table = new Table(System.out);
    private final Path folder;

    private Benchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        List<Integer> sizes = args.length == 0
                ? List.of(1_000, 10_000, 100_000)
                : Stream.of(args).map(Integer::valueOf).toList();
        Benchmark benchmark = new Benchmark(Files.createTempDirectory(
                Files.createDirectories(Path.of("target/benchmark").toAbsolutePath()), "run"));
        benchmark.machine();
        for (int size : sizes) {
            benchmark.run(size);
        }
        System.exit(0);
    }

    private void machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                Locale.ROOT,
                "%d cores, %d GB of memory, JDK %s, %s %s, load at start %.1f%n",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 30,
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                system.getSystemLoadAverage());
    }

    private void run(int size) throws IOException {
        ServedProcess.Start start;
        String feed;
        String session;
        try (Workbench bench = new Workbench(folder.resolve(Integer.toString(size)), size)) {
            bench.title(table, size);
            new OverlapFigures(bench, table).print();
            pages(bench);
            feed(bench);
            posting(bench);
            start = bench.start();
            feed = bench.feed;
            session = bench.session;
        }
        served(start, feed, session);
    }

    /** Activities to come that take part in overlaps, from all over the archive. */
    private static List<Activity> sample(Workbench bench, int most) {
        LocalDate today = LocalDate.now(bench.portal.clock);
        List<Activity> fit = bench.archive.all().stream()
                .filter(activity -> activity.plan().status().counts())
                .filter(activity -> !activity.plan().lastDay().isBefore(today)
                        || bench.archive.all().size() <= 10_000)
                .toList();
        return IntStream.range(0, most)
                .mapToObj(number -> fit.get((int) ((long) number * fit.size() / most)))
                .toList();
    }

    private void pages(Workbench bench) {
        page(bench, "month page", "/calendar?view=month&month=2026-09");
        page(bench, "list page", "/calendar?view=list");
        page(bench, "overlaps page", "/overlaps");
        page(bench, "activity page", "/activities/" + sample(bench, 1).get(0).id());
        page(bench, "form page", "/activities/new");
    }

    private void page(Workbench bench, String what, String path) {
        int bytes = bench.visit.get(200, path, "Accept-Encoding", "gzip").body().length;
        bench.measure(
                table,
                what,
                100,
                200,
                bytes / 1024 + " kB gzipped",
                run -> bench.visit.get(200, path, "Accept-Encoding", "gzip"));
    }

    private void feed(Workbench bench) {
        double first = Timing.once(() -> bench.visit.get(200, bench.feed));
        HttpResponse<byte[]> feed = bench.visit.get(200, bench.feed);
        long events = new String(feed.body(), StandardCharsets.UTF_8)
                .lines()
                .filter("BEGIN:VEVENT"::equals)
                .count();
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        table.line(
                String.format(Locale.ROOT, "feed of %,d events, %,d kB", events, feed.body().length / 1024),
                String.format(Locale.ROOT, "first rendering %.0f ms", first));
        long plain = bench.visit.rate(200, bench.feed);
        long gzip = bench.visit.rate(200, bench.feed, "Accept-Encoding", "gzip");
        long unchanged = bench.visit.rate(304, bench.feed, "If-None-Match", tag);
        table.line(
                "  unchanged, 4 connections, requests a second",
                plain + " plain, " + gzip + " gzip, " + unchanged + " as 304");
        bench.measure(table, "  304", 50, 200, "", run -> bench.visit.get(304, bench.feed, "If-None-Match", tag));
        bench.portal.counter.raiseNow();
        double again = Timing.once(() -> bench.visit.get(200, bench.feed));
        table.line("  right after a change", String.format(Locale.ROOT, "%.0f ms", again));
    }

    private void posting(Workbench bench) {
        List<Activity> sample = sample(bench, 80);
        Viewer viewer = bench.coordinator();
        UUID first = UUID.randomUUID();
        bench.measure(
                table,
                "posting one activity",
                20,
                60,
                "",
                run -> bench.portal.posting.post(sample.get(run).plan(), key(first, run), viewer));
        String csv = Spreadsheet.of(
                IntStream.range(0, IMPORTED_ROWS)
                        .mapToObj(number -> bench.archive.plans().plan(1_000_000L + number))
                        .toList(),
                bench.portal.organisations.all());
        long before = bench.questions();
        double millis = Timing.once(() -> bench.importNew(csv, viewer, IMPORTED_ROWS));
        table.line(
                "import of 1,000 rows",
                String.format(
                        Locale.ROOT,
                        "%.2f s, %.1f statements a row",
                        millis / 1000,
                        (bench.questions() - before) / (double) IMPORTED_ROWS));
    }

    private static String key(UUID first, int run) {
        return new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() ^ run).toString();
    }

    private void served(ServedProcess.Start start, String feed, String session) throws IOException {
        try (ServedProcess process = new ServedProcess(start)) {
            table.line("start until healthy", String.format(Locale.ROOT, "%.2f s", process.startSeconds()));
            Visit visit = new Visit(java.net.URI.create("http://localhost:" + start.port()), session);
            double first = Timing.once(() -> visit.get(200, "/calendar"));
            for (int i = 0; i < LOADS; i++) {
                visit.get(200, "/calendar?month=2026-" + String.format(Locale.ROOT, "%02d", 1 + i % 12));
                visit.get(200, "/calendar?view=list");
                visit.get(200, "/overlaps");
                visit.get(200, feed, "Accept-Encoding", "gzip");
            }
            table.line("  its first month page", String.format(Locale.ROOT, "%.0f ms", first));
            table.line(
                    "  after " + 4 * LOADS + " requests, with -Xmx256m",
                    "resident " + process.resident() + ", heap in use " + process.heap());
        }
    }
}
