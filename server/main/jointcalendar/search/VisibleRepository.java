package jointcalendar.search;

import jointcalendar.access.Viewer;
import org.jooq.Condition;

/** The rule of who may see an activity, in SQL, which lies above. */
public interface VisibleRepository {
    /** The condition on the table {@code activity} that the viewer may see it. */
    Condition to(Viewer viewer);
}
