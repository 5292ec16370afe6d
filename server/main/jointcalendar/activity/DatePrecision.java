package jointcalendar.activity;

/** How exactly the date of an activity is known. */
public enum DatePrecision {
    DAY,
    /** First and last day bound the span of whole months within which it lies. */
    MONTH,
    /** First and last day bound the span of whole months, most often a quarter, within which it lies. */
    QUARTER
}
