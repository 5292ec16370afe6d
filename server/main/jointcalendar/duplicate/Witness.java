package jointcalendar.duplicate;

import jointcalendar.text.Slug;

/**
 * What may be said of two entries whose days, place and people do not contradict each other. Each witness has a sense, which no training
 * may turn round, and a weight that was believed before anything was learned; see the package's description.
 */
public enum Witness {
    /** What two entries are before anything else is known: more often different than not. */
    BEFORE_ALL(Sense.EITHER, -1),
    /** The ends of one lie a day from those of the other: one may count arrival. */
    A_DAY_APART(Sense.AGAINST, -0.5),
    /** How many months they lie in together, where not the day but the month or quarter is known. */
    DAYS_OPEN(Sense.AGAINST, -1),
    /** The lead of one is a partner of the other. */
    PARTNER(Sense.FOR, 1),
    SAME_VENUE(Sense.FOR, 0.8),
    OTHER_VENUE(Sense.AGAINST, -1.5),
    SAME_TOWN(Sense.FOR, 0.5),
    OTHER_TOWN(Sense.AGAINST, -1.5),
    ALL_AUDIENCES(Sense.FOR, 0.4),
    ALL_THEMES(Sense.FOR, 0.4),
    NO_THEME(Sense.AGAINST, -3),
    SAME_KIND(Sense.FOR, 0.3),
    /** Only one of them gathers people. */
    ONE_GATHERS(Sense.AGAINST, -1.5),
    /** How many meanings both titles have that no other field would have made one expect, up to four. */
    SHARED_WORDS(Sense.FOR, 0.9),
    /** How many meanings both titles have that their other fields share as well, up to three. */
    EXPECTED_WORDS(Sense.FOR, 0.3),
    /** From 0 to 1, how much of all that the titles tell they tell alike. */
    ALIKE(Sense.FOR, 1),
    /** Neither title tells anything to which the other has no answer. */
    NOTHING_OWN(Sense.FOR, 1),
    /** Each tells something of its own, in one language. */
    OWN_WORDS(Sense.AGAINST, -1),
    /** How many more words of its own each has, up to two. */
    MORE_OWN_WORDS(Sense.AGAINST, -0.8),
    /** How many words of its own one has beyond those of the other, up to three. */
    ONE_SAYS_MORE(Sense.AGAINST, -0.2),
    /** Each tells something of its own that the glossary knows, in two languages. */
    OWN_MEANINGS(Sense.AGAINST, -1.5),
    /** Each has words of its own that no glossary knows, in two languages: they may mean the same. */
    UNREAD_WORDS(Sense.AGAINST, -0.3),
    /** One sentence with a word exchanged: how the parts of a series are named. */
    EXCHANGED(Sense.AGAINST, -4),
    NUMBER(Sense.AGAINST, -6),
    LEVEL(Sense.AGAINST, -6),
    SIDE(Sense.AGAINST, -5),
    PLACE(Sense.AGAINST, -5),
    PEOPLE(Sense.AGAINST, -4.5),
    GROUP(Sense.AGAINST, -4.5),
    SITE(Sense.AGAINST, -4),
    OCCASION(Sense.AGAINST, -3.5),
    TOPIC(Sense.AGAINST, -1.5),
    NAME(Sense.AGAINST, -2);

    /** Whether a witness speaks for one event or against it. */
    public enum Sense {
        FOR,
        AGAINST,
        EITHER
    }

    private final Sense sense;
    private final double believed;

    Witness(Sense sense, double believed) {
        this.sense = sense;
        this.believed = believed;
    }

    public Sense sense() {
        return sense;
    }

    /** Its weight before learning, as a logarithm of odds. */
    public double believed() {
        return believed;
    }

    /** The weight nearest to this one that keeps the witness's sense. */
    public double inSense(double weight) {
        return switch (sense) {
            case FOR -> Math.max(0, weight);
            case AGAINST -> Math.min(0, weight);
            case EITHER -> weight;
        };
    }

    /** As files and addresses write it: {@code same_town}. */
    public String slug() {
        return Slug.of(this);
    }
}
