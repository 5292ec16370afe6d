package jointcalendar.discussion;

/** Who has still to be told of a comment. */
enum Tell {
    ALL,
    /** Those whom an edit may have added: nobody is told twice of one comment. */
    MENTIONED
}
