package jointcalendar.overlap;

/** Why flags are compared anew. */
enum Cause {
    /** Somebody changed an activity: that is a fact of which people are told. */
    ACTIVITY,
    /** The rules are others now, or what was kept is brought in order: nobody is sent a letter, and nothing counts as settled by it. */
    RULES
}
