package jointcalendar.search;

/** How much it tells that a word stands there. */
public enum Weight {
    REFERENCE(10),
    TITLE(8),
    PLACE(5),
    ORGANISATION(5),
    VOCABULARY(3),
    DESCRIPTION(2),
    OUTCOME(1);

    private final int points;

    Weight(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
