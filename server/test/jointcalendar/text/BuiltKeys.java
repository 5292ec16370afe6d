package jointcalendar.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keys that the program builds from parts, by the list {@code built-keys.txt}. A line such as {@code activity.status.* =
 * @activity.Status} stands for a key of each value of that enum in small letters; other values stand as they are.
 *
 * @param prefix what stands in the program in front of the value
 * @param suffix what stands behind it; may be empty
 */
record BuiltKeys(String prefix, String suffix, Set<String> ofEnums, Set<String> written) {
    /** In place of values: all that the program records in its audit log. */
    private static final String RECORDED = "@recorded";

    private static final String GROUPS = "@recorded-groups";

    static List<BuiltKeys> parse(String list, Literals literals) {
        return list.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line(line, literals))
                .toList();
    }

    private static BuiltKeys line(String line, Literals literals) {
        String[] sides = line.split("=", 2);
        String[] around = sides[0].strip().split("\\*", 2);
        BuiltKeys made = new BuiltKeys(around[0], around[1], new TreeSet<>(), new TreeSet<>());
        for (String value : sides[1].strip().split("\\s+")) {
            if (value.equals(RECORDED)) {
                made.ofEnums.addAll(literals.recorded());
            } else if (value.equals(GROUPS)) {
                literals.recorded().forEach(action -> made.ofEnums.add(action.split("\\.", 2)[0]));
            } else if (value.contains("@-")) {
                String[] parts = value.split("@-", 2);
                valuesOf(parts[1]).forEach(name -> made.ofEnums.add(parts[0] + name.replace('_', '-')));
            } else if (value.startsWith("@")) {
                made.ofEnums.addAll(valuesOf(value.substring(1)));
            } else {
                made.written.add(value);
            }
        }
        return made;
    }

    private static List<String> valuesOf(String name) {
        try {
            Object[] values = Class.forName("jointcalendar." + name).getEnumConstants();
            return Arrays.stream(values)
                    .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("built-keys.txt names an enum that is not there: " + name, e);
        }
    }

    Stream<String> keys() {
        return Stream.concat(ofEnums.stream(), written.stream()).map(value -> prefix + value + suffix);
    }

    /** Where the list and the program part ways: a prefix or a value that the program does not hold any more. */
    List<String> faults(Literals literals, Set<String> valuesOfAllEnums) {
        List<String> faults = new ArrayList<>();
        if (!literals.all().contains(prefix)) {
            faults.add("built-keys.txt names a prefix that nothing uses: " + prefix);
        }
        if (!suffix.isEmpty() && !literals.all().contains(suffix)) {
            faults.add("built-keys.txt names an ending that nothing uses: " + prefix + "*" + suffix);
        }
        written.stream()
                .filter(value -> !isWritten(value, literals, valuesOfAllEnums))
                .forEach(value -> faults.add("built-keys.txt names a value that nothing uses: " + prefix + value));
        return faults;
    }

    /** As a whole, or in parts: "clash" and ".own". */
    private static boolean isWritten(String value, Literals literals, Set<String> valuesOfAllEnums) {
        return literals.all().contains(value)
                || Arrays.stream(value.split("(?=[.-])"))
                        .allMatch(part -> literals.all().contains(part) || valuesOfAllEnums.contains(part));
    }
}
