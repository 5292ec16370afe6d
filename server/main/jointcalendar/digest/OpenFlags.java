package jointcalendar.digest;

import java.time.LocalDate;
import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;

/** The overlaps that wait for a decision. */
public interface OpenFlags {
    /**
     * An overlap in the viewer's words.
     *
     * @param kind duplicate, clash, repeat or opportunity
     * @param title the kind in words
     * @param sentence what the two share and how far they are apart
     */
    record OpenFlag(String kind, String title, String sentence, Activity first, Activity second) {
        boolean isOpportunity() {
            return kind.equals("opportunity");
        }

        boolean isOf(long organisation) {
            return first.plan().lead() == organisation || second.plan().lead() == organisation;
        }
    }

    /**
     * Flags that are open and not of two activities that are both over, of which the viewer may see both; the strongest first.
     *
     * @param today in the portal's zone
     */
    List<OpenFlag> of(Viewer viewer, LocalDate today);
}
