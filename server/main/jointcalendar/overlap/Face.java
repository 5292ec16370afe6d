package jointcalendar.overlap;

import java.util.Locale;

/** From which side a flag is told; the two know nothing of each other, also not of what people do about the other. */
public enum Face {
    /** For those who may see both activities. */
    WHOLE,
    /** By days, audiences and regions alone: for those who may know of one of the two that it is busy then, and no more. */
    BUSY;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Face of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
