package jointcalendar.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The colours of organisations: each at least 5:1 against white (WCAG 2.2, 1.4.3), told apart side by side. */
public final class Palette {
    public static final List<String> COLOURS = List.of(
            "#0b6470", "#1d4f91", "#7a2e9e", "#a3195b", "#b42318", "#a14a06", "#7d6608", "#4d7c0f", "#1f7a4d",
            "#4b5563", "#6d4c33", "#3949ab");

    private Palette() {}

    static String leastUsed(List<Organisation> organisations) {
        Map<String, Long> used =
                organisations.stream().collect(Collectors.groupingBy(Organisation::colour, Collectors.counting()));
        Function<String, Long> times = colour -> used.getOrDefault(colour, 0L);
        return COLOURS.stream().min(Comparator.comparing(times)).orElseThrow();
    }
}
