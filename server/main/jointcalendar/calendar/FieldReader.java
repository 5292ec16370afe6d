package jointcalendar.calendar;

import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** Reads the fields of an activity's forms one by one, and says beside each what is wrong with it. */
public record FieldReader(Form form, Words words) {
    private static final int MOST_PEOPLE = 10_000_000;

    /** @param longest in UTF-16 code units, as browsers count {@code maxlength} */
    public String text(String field, int longest) {
        String typed = form.value(field);
        if (typed.length() > longest) {
            form.refuse(field, words.say("activity.wrong.too-much-text", longest));
        }
        return typed;
    }

    /** As {@link #text}, on one line. */
    String line(String field, int longest) {
        return text(field, longest).replaceAll("\\s+", " ");
    }

    /** A whole number of people, in whatever groups its digits were typed. */
    public OptionalInt number(String field) {
        String typed = form.value(field).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (typed.matches("[0-9]{1,8}") && Integer.parseInt(typed) <= MOST_PEOPLE) {
            return OptionalInt.of(Integer.parseInt(typed));
        }
        refuse(field, "activity.wrong.number");
        return OptionalInt.empty();
    }

    /** The one value that was chosen. */
    String known(String field, Predicate<String> isKnown) {
        if (!isKnown.test(form.value(field))) {
            refuse(field, "activity.wrong.choice");
        }
        return form.value(field);
    }

    /** The values that were ticked. */
    Set<String> choices(String field, Predicate<String> isKnown) {
        Set<String> chosen = new LinkedHashSet<>(form.all(field));
        chosen.remove("");
        if (!chosen.stream().allMatch(isKnown)) {
            refuse(field, "activity.wrong.choice");
        }
        return chosen;
    }

    public void refuse(String field, String key) {
        form.refuse(field, words.say(key));
    }
}
