package jointcalendar.digest;

import java.util.List;
import jointcalendar.activity.Activity;
import jointcalendar.text.Language;

/** Makes the calendar file that goes with a digest. */
@FunctionalInterface
public interface CalendarAttachment {
    /** These activities, each of which the recipient may see, as an iCalendar file (RFC 5545) in that language. */
    byte[] of(List<Activity> activities, Language language);
}
