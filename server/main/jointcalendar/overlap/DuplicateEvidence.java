package jointcalendar.overlap;

import java.util.Optional;
import java.util.function.Supplier;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;

/**
 * Whether two entries are one event. Days, place and people speak first, and must not contradict; then other fields and the titles are
 * weighed like witnesses. The weights are set by hand; together they must reach a bar that days, place, people and theme alone just pass.
 */
final class DuplicateEvidence {
    private static final double BAR = 1.45;
    private static final double CERTAIN = 4;
    private static final double SAME_DAYS = 1;
    private static final double A_DAY_APART = 0.6;
    private static final double OPEN_DAYS = 0.5;
    private static final double SAME_LOCALITY = 0.3;
    private static final double SAME_VENUE = 0.5;
    private static final double OTHER_VENUE = -0.7;
    private static final double ALL_AUDIENCES = 0.3;
    private static final double ALL_THEMES = 0.3;
    private static final double NO_THEME = -1.5;
    private static final double SAME_KIND = 0.2;
    private static final double ONE_GATHERS = -0.7;
    private static final double PARTNER = 0.7;
    private static final int ARRIVAL = 1;

    private final TitleReader reader;

    DuplicateEvidence(TitleReader reader) {
        this.reader = reader;
    }

    TitleLikeness titles(Plan a, Plan b) {
        return TitleLikeness.of(
                reader.read(Acronyms.writtenOut(a.title(), b.title())),
                reader.read(Acronyms.writtenOut(b.title(), a.title())),
                TitleLikeness.expected(Ground.both(a.audiences(), b.audiences()), Ground.both(a.themes(), b.themes())));
    }

    Optional<Finding> find(
            Plan a, Session mine, Plan b, Session theirs, Ground ground, Supplier<TitleLikeness> titles) {
        if (!ground.differentLeads() || !daysMayBeOne(a, mine, b, theirs) || !fit(a, b, ground)) {
            return Optional.empty();
        }
        double weight =
                days(mine, theirs, ground) + fields(a, b, ground) + titles.get().weight();
        if (weight < BAR) {
            return Optional.empty();
        }
        double strength = 0.5 + 0.5 * (weight - BAR) / (CERTAIN - BAR);
        return Optional.of(Finding.of(
                Kind.DUPLICATE,
                strength,
                ground.reasons(mine, theirs, titles.get().similar())));
    }

    /** Equal days, or each end at most a day apart since one may count arrival; with open dates, one span within the other. */
    static boolean daysMayBeOne(Plan a, Session mine, Plan b, Session theirs) {
        if (a.precision() == DatePrecision.DAY && b.precision() == DatePrecision.DAY) {
            return Math.abs(mine.firstDay().toEpochDay() - theirs.firstDay().toEpochDay()) <= ARRIVAL
                    && Math.abs(mine.lastDay().toEpochDay() - theirs.lastDay().toEpochDay()) <= ARRIVAL;
        }
        return (a.precision() != DatePrecision.DAY && holds(mine, theirs))
                || (b.precision() != DatePrecision.DAY && holds(theirs, mine));
    }

    private static boolean holds(Session wide, Session narrow) {
        return !narrow.firstDay().isBefore(wide.firstDay().minusDays(ARRIVAL))
                && !narrow.lastDay().isAfter(wide.lastDay().plusDays(ARRIVAL));
    }

    /** Place and people must not contradict; what one left empty contradicts nothing. */
    private static boolean fit(Plan a, Plan b, Ground ground) {
        boolean people = !ground.audiences().isEmpty()
                || a.audiences().isEmpty()
                || b.audiences().isEmpty();
        return people && mayBeOnePlace(a.place(), b.place());
    }

    private static boolean mayBeOnePlace(Place a, Place b) {
        return agree(a.country(), b.country()) && (agree(a.region(), b.region()) || sameLocality(a, b));
    }

    private static boolean agree(Optional<String> a, Optional<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static boolean sameLocality(Place a, Place b) {
        return !a.locality().isBlank() && Ground.plain(a.locality()).equals(Ground.plain(b.locality()));
    }

    private static double days(Session mine, Session theirs, Ground ground) {
        if (ground.datesOpen()) {
            return OPEN_DAYS;
        }
        return mine.firstDay().equals(theirs.firstDay()) && mine.lastDay().equals(theirs.lastDay())
                ? SAME_DAYS
                : A_DAY_APART;
    }

    private static double fields(Plan a, Plan b, Ground ground) {
        return (ground.partner() ? PARTNER : 0)
                + (sameLocality(a.place(), b.place()) ? SAME_LOCALITY : 0)
                + venue(a.place(), b.place())
                + (a.audiences().equals(b.audiences()) ? ALL_AUDIENCES : 0)
                + themes(a, b, ground)
                + (a.kind().equals(b.kind()) ? SAME_KIND : 0)
                + (ground.bothGather() || ground.neitherGathers() ? 0 : ONE_GATHERS);
    }

    private static double venue(Place a, Place b) {
        if (a.venue().isBlank() || b.venue().isBlank()) {
            return 0;
        }
        return Ground.plain(a.venue()).equals(Ground.plain(b.venue())) ? SAME_VENUE : OTHER_VENUE;
    }

    private static double themes(Plan a, Plan b, Ground ground) {
        if (a.themes().equals(b.themes())) {
            return ALL_THEMES;
        }
        return ground.themes().isEmpty() && !a.themes().isEmpty() && !b.themes().isEmpty() ? NO_THEME : 0;
    }
}
