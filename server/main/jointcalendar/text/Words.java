package jointcalendar.text;

import com.ibm.icu.text.NumberFormat;

/** The messages of one language, and its way of writing dates and numbers. */
public record Words(Messages messages, Language language) {
    /** The message of this key with its arguments; see {@link Messages#say}. */
    public String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }

    /** A whole number with its thousands grouped: "1,200", in Russian and Kazakh with a space. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.ulocale()).format(number);
    }

    /** Dates as this language writes them. */
    public Dates dates() {
        return Dates.in(language);
    }
}
