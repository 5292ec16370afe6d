package jointcalendar.overlap;

/**
 * What a word of a title does there. In an exclusive class two titles that each say something of their own contradict each other:
 * module 1 and module 2, basic and advanced, judges and prosecutors, airport and land border.
 */
enum WordClass {
    /** Joins other words. */
    STOP(0),
    /** Training, seminar, meeting: two people choose differently for one event. */
    FORM(0),
    /** True of most activities of the field, so it tells nothing. */
    GENERIC(0),
    /** Staff, officers, specialists: somebody, but not who. */
    SOMEBODY(0),
    NUMBER(4),
    LEVEL(4),
    PLACE(3),
    /** Who takes part. */
    PEOPLE(3),
    /** Whom it is about. */
    GROUP(3),
    /** What sort of place it is about. */
    SITE(2.5),
    /** What happens, where that is more than people sitting together: a contest, a signing. */
    OCCASION(2),
    TOPIC(0),
    /** In no glossary. */
    WORD(0);

    private final double contrast;

    WordClass(double contrast) {
        this.contrast = contrast;
    }

    /** How much two different words of this class speak against one event; 0: the class is not exclusive. */
    double contrast() {
        return contrast;
    }

    boolean tells() {
        return compareTo(SOMEBODY) > 0;
    }
}
