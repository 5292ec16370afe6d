package jointcalendar.calendar.joining;

import java.util.Arrays;
import java.util.Optional;
import jointcalendar.text.Slug;

/** Whose of two values stands when two activities become one. */
enum Take {
    KEPT,
    OTHER,
    /** What either has, where a value is several. */
    BOTH;

    String slug() {
        return Slug.of(this);
    }

    static Optional<Take> of(String slug) {
        return Arrays.stream(values()).filter(take -> take.slug().equals(slug)).findFirst();
    }
}
