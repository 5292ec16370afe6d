package jointcalendar.calendar.joining;

import java.util.List;
import jointcalendar.attachment.Fault;

/**
 * Why two activities cannot be joined in some way.
 *
 * @param names organisations that are concerned, by their short names
 * @param faults of files that cannot move
 */
record Hindrance(Why why, String names, List<Fault> faults) {
    enum Why {
        /** The other's lead would not see the one that is kept. */
        UNSEEN,
        /** More would see the comments or files of the other than see them now. */
        WIDER,
        /** There is no room for the files of both. */
        FILES,
        /** What is completed would be ahead. */
        NOT_OVER,
        /** Nobody becomes the co-organiser of one's own activity. */
        SAME_LEAD
    }

    static Hindrance of(Why why, String names) {
        return new Hindrance(why, names, List.of());
    }
}
