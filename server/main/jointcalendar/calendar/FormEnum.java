package jointcalendar.calendar;

import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** A field that takes one of a few values. */
final class FormEnum {
    private FormEnum() {}

    /** The value whose name, in small letters, was sent; the usual one where none was, or another, which the form then says. */
    static <E extends Enum<E>> E of(Form form, Words words, String field, E[] values, E usual) {
        String chosen = form.value(field);
        for (E value : values) {
            if (Slug.of(value).equals(chosen)) {
                return value;
            }
        }
        if (!chosen.isEmpty()) {
            form.refuse(field, words.say("activity.wrong.choice"));
        }
        return usual;
    }
}
