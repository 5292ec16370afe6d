package jointcalendar.activity;

/** How certain an activity is. */
public enum Status {
    /** Seen by its own organisation only; takes part in nothing. */
    DRAFT,
    TENTATIVE,
    CONFIRMED,
    COMPLETED,
    CANCELLED;

    /**
     * Whether an activity that stands so may stand so next, or stay. What others have seen is cancelled with a reason and never becomes a
     * draft again; what was cancelled or completed may be re-opened.
     */
    public boolean mayBecome(Status next) {
        return next == this
                || switch (this) {
                    case DRAFT -> true;
                    case TENTATIVE, CONFIRMED, COMPLETED, CANCELLED -> next != DRAFT;
                };
    }

    /** Whether it counts for overlaps, feeds of others and plans: neither a draft nor cancelled. */
    public boolean counts() {
        return this != DRAFT && this != CANCELLED;
    }
}
