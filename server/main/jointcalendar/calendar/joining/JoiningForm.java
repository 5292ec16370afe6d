package jointcalendar.calendar.joining;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import jointcalendar.web.Form;
import jointcalendar.web.Visitor;

/** Reads what was sent to join two activities. */
final class JoiningForm {
    private static final int LONGEST = 1000;

    private JoiningForm() {}

    /** Of how the two stood when they were shown; what no page sent is like no state there is. */
    static Both.Seen seen(Form form) {
        return new Both.Seen(
                (int) number(form.value("kept-version")), (int) number(form.value("other-version")), instant(form));
    }

    private static Instant instant(Form form) {
        try {
            return Instant.parse(form.value("seen"));
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    /** 0 where it is none. */
    static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    /** What was said; where it is wrong, the form says why. */
    static String words(Form form, boolean needed, Visitor visitor) {
        String words = form.value("words");
        if (needed && words.isEmpty()) {
            form.refuse("words", visitor.words().say("joining.wrong.words-missing"));
        } else if (words.length() > LONGEST) {
            form.refuse("words", visitor.words().say("activity.wrong.too-much-text", LONGEST));
        }
        return words;
    }
}
