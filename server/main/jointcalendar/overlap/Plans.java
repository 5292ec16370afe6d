package jointcalendar.overlap;

import java.util.Collection;
import java.util.List;
import jointcalendar.activity.Activity;

/** Where saved activities come from. */
@FunctionalInterface
public interface Plans {
    /** Those that exist of these, whoever may see them, in any order. */
    List<Activity> all(Collection<Long> ids);
}
