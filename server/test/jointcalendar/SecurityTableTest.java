package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md answers each requirement once, and what it names is there. */
class SecurityTableTest {
    private static final Pattern NUMBER = Pattern.compile("V([0-9]+)\\.([0-9]+)\\.([0-9]+)");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]+[a-z][A-Za-z0-9]*)(?:\\.[a-z]\\w*)?`");
    /** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has. */
    private static final Map<Integer, Integer> CHAPTERS = new TreeMap<>(Map.ofEntries(
            Map.entry(1, 27),
            Map.entry(2, 11),
            Map.entry(3, 19),
            Map.entry(4, 10),
            Map.entry(5, 9),
            Map.entry(6, 35),
            Map.entry(7, 18),
            Map.entry(8, 7),
            Map.entry(9, 7),
            Map.entry(10, 29),
            Map.entry(11, 14),
            Map.entry(12, 9),
            Map.entry(13, 13),
            Map.entry(14, 9),
            Map.entry(15, 13),
            Map.entry(16, 16)));

    private record Row(String numbers, String asks, String state, String where) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            assertEquals(6, cells.length, line);
            return new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        /** Each number that it stands for: a list by commas, or from one to another within a section. */
        Stream<String> each() {
            return Arrays.stream(numbers.split(", ", -1)).flatMap(part -> {
                String[] ends = part.split("–", -1);
                return ends.length == 1 ? Stream.of(part) : range(ends[0], ends[1]);
            });
        }

        private static Stream<String> range(String from, String to) {
            var first = NUMBER.matcher(from);
            var last = NUMBER.matcher(to);
            assertTrue(first.matches() && last.matches(), from + to);
            if (!first.group(2).equals(last.group(2))) {
                return Stream.empty(); // a chapter as a whole
            }
            return IntStream.rangeClosed(Integer.parseInt(first.group(3)), Integer.parseInt(last.group(3)))
                    .mapToObj(i -> "V" + first.group(1) + "." + first.group(2) + "." + i);
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("SECURITY.md")).stream()
                .filter(line -> line.startsWith("| V"))
                .map(Row::of)
                .toList();
    }

    @Test
    void everyRequirementIsAnsweredOnce() throws IOException {
        List<String> numbers = rows().stream().flatMap(Row::each).toList();
        assertEquals(numbers.stream().distinct().toList(), numbers);
        assertTrue(numbers.stream().allMatch(number -> NUMBER.matcher(number).matches()), numbers.toString());
        Map<Integer, Integer> counted = new TreeMap<>(numbers.stream()
                .collect(Collectors.groupingBy(
                        number -> Integer.valueOf(number.substring(1, number.indexOf('.'))),
                        Collectors.summingInt(n -> 1))));
        assertEquals(CHAPTERS, counted);
    }

    @Test
    void everyAnswerIsOneOfThreeAndSaysWhy() throws IOException {
        for (Row row : rows()) {
            assertTrue(Set.of("met", "not applicable", "open").contains(row.state()), row.toString());
            assertTrue(!row.asks().isEmpty() && !row.where().isEmpty(), row.toString());
        }
    }

    @Test
    void whatItNamesIsThere() throws IOException {
        Set<String> sources;
        try (Stream<Path> files = Files.walk(Path.of("server"))) {
            sources = files.map(file -> Objects.toString(file.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        List<String> missing = NAMED.matcher(Files.readString(Path.of("SECURITY.md")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(name -> !name.equals("Clear"))
                .filter(name -> !sources.contains(name))
                .sorted()
                .toList();
        assertEquals(List.of(), missing);
    }
}
