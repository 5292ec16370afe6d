package jointcalendar.text;

/**
 * A person's name, written in the order of the reader's language.
 *
 * @param given may be empty, and then the family name stands alone
 * @param family may be empty, and then the given name stands alone
 */
public record PersonName(String given, String family) {
    /** A name that is not told apart into given and family name. */
    public static PersonName whole(String name) {
        return new PersonName("", name);
    }

    /** English puts the given name first; lists in Russian and Kazakh begin with the family name. */
    public String in(Language language) {
        return (language == Language.EN ? given + " " + family : family + " " + given).strip();
    }
}
