package jointcalendar;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints how fast overlaps are with 1,000, 10,000 and 100,000 activities, and nothing else. Sizes may be given as arguments. */
public final class OverlapBenchmark {
    private OverlapBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<Integer> sizes = args.length == 0
                ? List.of(1_000, 10_000, 100_000)
                : Stream.of(args).map(Integer::valueOf).toList();
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/benchmark").toAbsolutePath()), "run");
        Table table = new Table(System.out);
        for (int size : sizes) {
            try (Workbench bench = new Workbench(folder.resolve(Integer.toString(size)), size)) {
                bench.title(table, size);
                new OverlapFigures(bench, table).print();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "load at the end %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.exit(0);
    }
}
