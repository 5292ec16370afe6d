package jointcalendar.glossary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a word of a title does there. Of most classes that tell something, two titles that each say something of their own contradict each
 * other: module 1 and module 2, basic and advanced, judges and prosecutors, airport and land border.
 */
public enum WordClass {
    /** Joins other words. */
    STOP,
    /** Training, seminar, meeting: two people choose differently for one event. */
    FORM,
    /** True of most activities of the field, so it tells nothing. */
    GENERIC,
    /** Staff, officers, specialists: somebody, but not who. */
    SOMEBODY,
    /** A number, letter or place in a row. */
    NUMBER,
    /** How far those are who take part, and in which language. */
    LEVEL,
    /** One of two or few that exclude each other: morning and afternoon, formal and informal, March and April. */
    SIDE,
    PLACE,
    /** Who takes part. */
    PEOPLE,
    /** Whom it is about. */
    GROUP,
    /** What sort of place it is about. */
    SITE,
    /** What happens, where that is more than people sitting together: a contest, a signing. */
    OCCASION,
    TOPIC,
    /** A name that no glossary has. */
    NAME,
    /** In no glossary. */
    WORD;

    /** Whether a word of this class tells activities of the field apart. */
    public boolean tells() {
        return compareTo(SOMEBODY) > 0;
    }

    /** Whether a glossary can say that a phrase is of this class; names and unknown words are those that none has. */
    public boolean known() {
        return compareTo(NAME) < 0;
    }

    /** As files, forms and addresses write it: {@code people}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class with this slug, or nothing where there is none. */
    public static Optional<WordClass> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
