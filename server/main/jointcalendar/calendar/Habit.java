package jointcalendar.calendar;

import jointcalendar.activity.Filter;

/**
 * How a person last saw the calendar.
 *
 * @param hintPutAway whether the first hints were put away
 */
record Habit(CalendarAddress.View view, Filter filter, boolean hintPutAway) {
    /** Of who has none. */
    static final Habit NONE = new Habit(CalendarAddress.View.MONTH, Filter.ALL, false);

    /** Whether the calendar opens as it does for everybody. */
    boolean isUsual() {
        return view == CalendarAddress.View.MONTH && filter.isAll();
    }

    boolean isOf(CalendarAddress address) {
        return view == address.view() && filter.equals(address.filter());
    }
}
