package jointcalendar.calendar.history;

/**
 * Why an earlier state cannot come back.
 *
 * @param names of what is in the way, where it has names
 */
record Obstacle(Why why, String names) {
    enum Why {
        /** What others know of never becomes a draft again. */
        STATUS,
        NOT_OVER,
        ORGANISATION_ENDED,
        WORD_GONE,
        /** The viewer may not share anything so. */
        VISIBILITY,
        /** Who leads it and who sees it are the lead's to say. */
        NOT_THE_LEAD
    }
}
