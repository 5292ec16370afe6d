package jointcalendar.calendar;

import java.util.Collection;
import java.util.Map;
import jointcalendar.access.Viewer;
import jointcalendar.overlap.Kind;

/** Which activities meet others, to be marked wherever they stand in a view. */
public interface Marks {
    /** The gravest overlap of each of these activities; those that meet nothing the viewer may see are absent. One that nobody is on stands before one that somebody is. */
    Map<Long, Mark> of(Collection<Long> activities, Viewer viewer);

    /**
     * An overlap as a view marks it.
     *
     * @param possible whether it depends on dates that are not fixed
     * @param quiet whether somebody is on it
     */
    record Mark(Kind kind, boolean possible, boolean quiet) {}
}
