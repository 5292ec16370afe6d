package jointcalendar.calendar;

import java.util.List;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.web.Visitor;

/** Words what a plan meets, of what the visitor may see. */
public interface OverlapNotices {
    /** What a plan that is not saved would meet; {@code except} is the activity being edited, or 0. */
    List<OverlapNotice> check(Plan plan, long except, Visitor visitor);

    /** What a saved activity meets. */
    List<OverlapNotice> of(Activity activity, Visitor visitor);
}
