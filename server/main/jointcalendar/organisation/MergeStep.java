package jointcalendar.organisation;

import java.util.List;
import jointcalendar.access.Viewer;

/**
 * What one feature does when one organisation is merged into another: whatever it keeps of the first goes to the second. Each feature
 * whose tables name organisations has one; a test looks whether any table was forgotten.
 */
public interface MergeStep {
    /**
     * So many of something that will go over.
     *
     * @param key of a message that says it with its number as the argument
     */
    record Count(String key, int number) {}

    /** What would go over now, to be shown before it is done. */
    List<Count> counts(long from);

    /** Moves it, as part of the caller's transaction, in which nobody else changes the calendar. */
    void move(long from, long into, Viewer who);
}
