package jointcalendar.glossary;

/** Why an entry was not kept. */
public sealed interface Conflict {
    /** A phrase of it has another meaning already. */
    record Known(String phrase, String meaning) implements Conflict {}

    /** Somebody else changed it, or removed it, since it was shown. */
    record Overtaken() implements Conflict {}
}
