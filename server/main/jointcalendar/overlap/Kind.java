package jointcalendar.overlap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What two activities have to do with each other; the first that fits stands. */
public enum Kind {
    /** Two entries with different leads describe one and the same event. */
    DUPLICATE,
    /** Both gather people, have a day in common, and need the same people or the same venue. */
    CLASH,
    /** The same people hear of the same theme again soon. */
    REPEAT,
    /** The same people are called together twice within weeks, on different themes. */
    OPPORTUNITY;

    /** As the database, files and addresses write it: {@code clash}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this slug, or nothing where there is none. */
    public static Optional<Kind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
