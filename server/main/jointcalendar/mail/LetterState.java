package jointcalendar.mail;

import java.util.Locale;

/** Where a letter in the outbox stands. */
public enum LetterState {
    /** To be tried when its time comes. */
    WAITING,
    /** One process is trying it. */
    SENDING,
    /** The mail server has accepted it. */
    SENT,
    /** It will not be tried again: refused, or not accepted for about a day. */
    FAILED,
    /** It may have been accepted or not; it is not sent again by itself. */
    UNKNOWN;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LetterState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
