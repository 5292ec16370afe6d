package jointcalendar.duplicate;

import java.util.HashMap;
import java.util.Map;

/** Which titles belong together, since pairs share them. */
final class SharedTitles {
    private final Map<String, String> towards = new HashMap<>();

    void join(String one, String other) {
        String end = of(one);
        if (!end.equals(of(other))) {
            towards.put(end, of(other));
        }
    }

    /** A title that stands for all with which this one was joined, directly or not. */
    String of(String title) {
        String end = title;
        while (towards.containsKey(end)) {
            end = towards.getOrDefault(end, end);
        }
        return end;
    }
}
