package jointcalendar.calendar;

import java.util.List;
import jointcalendar.activity.Glimpse;

/**
 * What has no day yet, above a grid of days. Templates read it as {@code someTime}.
 *
 * @param more how many of them are not shown
 * @param href where all of them are listed
 */
record SomeTimeView(List<Entry> entries, int more, String href) {
    private static final int MOST = 9;

    /** Those of these that there is room for. */
    static List<Glimpse> shown(List<Glimpse> open) {
        return open.subList(0, Math.min(MOST, open.size()));
    }

    static SomeTimeView of(List<Glimpse> open, Placed placed, CalendarAddress address) {
        return new SomeTimeView(
                placed.entries(shown(open)).toList(),
                Math.max(0, open.size() - MOST),
                address.listFrom(address.first()));
    }
}
