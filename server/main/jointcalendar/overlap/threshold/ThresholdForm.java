package jointcalendar.overlap.threshold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jointcalendar.overlap.Thresholds;
import jointcalendar.overlap.Windows;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** The fields of the thresholds: numbers of days. */
final class ThresholdForm {
    static final String SEEN = "seen";

    private static final String REPEAT = "repeat";
    private static final String OPPORTUNITY = "opportunity";
    private static final String LOAD_DAYS = "load-days";
    private static final String LOAD_WINDOW = "load-window";

    private final Form form;
    private final Words words;

    ThresholdForm(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** The fields filled in with these. */
    static Form filled(Thresholds now) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(REPEAT, number(now.windows().repeatDays()));
        fields.put(OPPORTUNITY, number(now.windows().opportunityDays()));
        fields.put(LOAD_DAYS, number(now.loadDays()));
        fields.put(LOAD_WINDOW, number(now.loadWindow()));
        fields.put(SEEN, List.of(now.fingerprint()));
        return new Form(fields);
    }

    private static List<String> number(int days) {
        return List.of(Integer.toString(days));
    }

    /** What was typed; empty where a field is wrong, and then the form says which. */
    Optional<Thresholds> chosen() {
        OptionalInt repeat = days(REPEAT);
        OptionalInt opportunity = days(OPPORTUNITY);
        OptionalInt load = days(LOAD_DAYS);
        OptionalInt window = days(LOAD_WINDOW);
        if (load.isPresent() && window.isPresent() && load.getAsInt() > window.getAsInt()) {
            form.refuse(LOAD_DAYS, words.say("threshold.wrong.load", window.getAsInt()));
        }
        return form.isRight()
                ? Optional.of(new Thresholds(
                        new Windows(repeat.orElseThrow(), opportunity.orElseThrow()),
                        load.orElseThrow(),
                        window.orElseThrow()))
                : Optional.empty();
    }

    private OptionalInt days(String field) {
        String typed = form.value(field);
        if (typed.matches("[0-9]{1,6}")) {
            int days = Integer.parseInt(typed);
            if (days >= Thresholds.LEAST && days <= Thresholds.MOST) {
                return OptionalInt.of(days);
            }
        }
        form.refuse(field, words.say("threshold.wrong.days", Thresholds.LEAST, Thresholds.MOST));
        return OptionalInt.empty();
    }
}
