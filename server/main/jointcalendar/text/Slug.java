package jointcalendar.text;

import java.util.Locale;

/** What stands for a value of an enumeration in columns, addresses, forms and keys of messages: its name in small letters. */
public final class Slug {
    private Slug() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
