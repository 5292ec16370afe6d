package jointcalendar.account;

/** Of which comments a person wants to be told by mail. In the order in which a form offers them. */
public enum CommentLetters {
    /** On whatever their organisation answers for, and all that {@link #TAKING_PART} tells. */
    ALL,
    /** Where they or their organisation are mentioned, and where they wrote before or asked to be told. */
    TAKING_PART,
    /** Of none. */
    NONE
}
