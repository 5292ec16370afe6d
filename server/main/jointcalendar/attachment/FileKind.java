package jointcalendar.attachment;

import java.util.Arrays;
import java.util.Optional;
import jointcalendar.text.Slug;

/** What a file is for, as whoever attaches it says. */
public enum FileKind {
    AGENDA,
    MANUAL,
    CURRICULUM,
    PRESENTATION,
    REPORT,
    OTHER;

    /** How it is written in forms and in the database. */
    public String slug() {
        return Slug.of(this);
    }

    /** The kind written so, where there is one. */
    public static Optional<FileKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
