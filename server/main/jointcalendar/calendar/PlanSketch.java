package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jointcalendar.web.Form;

/** The few fields of an activity's form that say whom it gathers, from where, and when: they can be read while others are still wrong. */
final class PlanSketch {
    private static final Set<String> SAYING =
            Set.of("kind", "audiences", "targets", "region", "country", "lead", "precision", "zone");
    private static final String OF_A_SESSION = "(first-day|last-day|starts-at|ends-at|zone)(-[0-9]{1,2})?";

    private PlanSketch() {}

    static Form of(Form form) {
        Map<String, List<String>> some = new LinkedHashMap<>(form.values());
        some.keySet().removeIf(field -> !SAYING.contains(field) && !field.matches(OF_A_SESSION));
        return new Form(some).with("title", "-");
    }

    /** For one whole day, whatever days were typed. */
    static Form on(LocalDate day, Form sketch) {
        Map<String, List<String>> some = new LinkedHashMap<>(sketch.values());
        some.keySet().removeIf(field -> field.matches(OF_A_SESSION));
        return new Form(some).with("first-day", day.toString()).with("last-day", day.toString());
    }
}
