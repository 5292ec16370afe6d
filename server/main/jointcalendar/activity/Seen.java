package jointcalendar.activity;

import java.time.LocalDate;

/** What a viewer sees on some days: an activity, or no more than that an organisation is busy. */
public sealed interface Seen permits Seen.Whole, Busy {
    /** An activity that the viewer may see. */
    record Whole(Activity activity) implements Seen {
        @Override
        public LocalDate firstDay() {
            return activity.plan().firstDay();
        }

        @Override
        public LocalDate lastDay() {
            return activity.plan().lastDay();
        }

        @Override
        public DatePrecision precision() {
            return activity.plan().precision();
        }
    }

    LocalDate firstDay();

    /** Inclusive. */
    LocalDate lastDay();

    DatePrecision precision();
}
