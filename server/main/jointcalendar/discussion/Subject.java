package jointcalendar.discussion;

import java.util.Set;
import jointcalendar.access.Viewer;
import jointcalendar.text.Language;

/** Something that people discuss, as far as a discussion must know of it. */
public interface Subject {
    /** What it is and which: the name under which its comments are kept. */
    record Ref(String kind, long id) {
        @Override
        public String toString() {
            return kind + "/" + id;
        }
    }

    Ref ref();

    /** What it is called in that language, as near as it can be. */
    String title(Language language);

    /** Its page's path. */
    String path();

    /** Organisations that answer for it, whose people are told of what is said. */
    Set<Long> owners();

    /** Whether its title and what is said of it are kept out of letters. */
    boolean isConfidential();

    /** Whether that viewer may see it, and with it the discussion. */
    boolean isSeenBy(Viewer viewer);
}
