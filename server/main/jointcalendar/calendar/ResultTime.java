package jointcalendar.calendar;

import java.time.LocalDate;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;

/** When something may be told of what came of an activity. */
public enum ResultTime {
    /** Nothing can come of it: a draft, or cancelled. */
    NEVER,
    AHEAD,
    UNDER_WAY,
    OVER;

    /** Where only the month or quarter is known, the whole of it has to pass. */
    public static ResultTime of(Plan plan, LocalDate today) {
        if (!plan.status().counts()) {
            return NEVER;
        }
        if (plan.firstDay().isAfter(today)) {
            return AHEAD;
        }
        return plan.lastDay().isBefore(today) ? OVER : UNDER_WAY;
    }

    public boolean hasBegun() {
        return this == UNDER_WAY || this == OVER;
    }

    /** Whether it may be marked as completed now. */
    public boolean completes(Plan plan) {
        return this == OVER && plan.status() != Status.COMPLETED;
    }
}
