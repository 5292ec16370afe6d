package jointcalendar.activity;

/** How certain an activity is. */
public enum Status {
    /** Seen by its own organisation only; takes part in nothing. */
    DRAFT,
    TENTATIVE,
    CONFIRMED,
    COMPLETED,
    CANCELLED;

    /** Whether it counts for overlaps, feeds of others and plans: neither a draft nor cancelled. */
    public boolean counts() {
        return this != DRAFT && this != CANCELLED;
    }
}
