package jointcalendar.calendar.joining;

import java.util.Arrays;
import java.util.Optional;
import jointcalendar.text.Slug;

/** How two activities are joined. */
public enum Way {
    /** One is kept and the other given up for it. */
    ONE,
    /** Both are kept, and the lead of one becomes a co-organiser of the other. */
    TOGETHER;

    /** As addresses and the database write it. */
    public String slug() {
        return Slug.of(this);
    }

    static Optional<Way> of(String slug) {
        return Arrays.stream(values()).filter(way -> way.slug().equals(slug)).findFirst();
    }
}
