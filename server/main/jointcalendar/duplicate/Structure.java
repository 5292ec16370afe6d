package jointcalendar.duplicate;

import com.ibm.icu.lang.UCharacter;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.vocabulary.Vocabulary;

/** What the fields beside the title say, where what was left empty says nothing. */
final class Structure {
    private static final int ARRIVAL = 1;

    private Structure() {}

    /** Whether leads differ, and days, place and people do not contradict each other: else nothing makes them one event. */
    static boolean mayBeOne(Plan a, Session mine, Plan b, Session theirs) {
        return a.lead() != b.lead()
                && daysMayBeOne(a, mine, b, theirs)
                && mayMeet(a.audiences(), b.audiences())
                && mayBeOnePlace(a.place(), b.place());
    }

    static Evidence of(Plan a, Session mine, Plan b, Session theirs, Vocabulary vocabulary) {
        boolean open = isOpen(a) || isOpen(b);
        return places(a.place(), b.place())
                .saw(Witness.DAYS_OPEN, months(a) + months(b))
                .saw(Witness.A_DAY_APART, !open && !sameDays(mine, theirs))
                .saw(
                        Witness.PARTNER,
                        a.partners().contains(b.lead()) || b.partners().contains(a.lead()))
                .saw(Witness.ALL_AUDIENCES, a.audiences().equals(b.audiences()))
                .saw(Witness.ALL_THEMES, a.themes().equals(b.themes()))
                .saw(Witness.NO_THEME, !mayMeet(a.themes(), b.themes()))
                .saw(Witness.SAME_KIND, a.kind().equals(b.kind()))
                .saw(Witness.ONE_GATHERS, vocabulary.gathers(a.kind()) != vocabulary.gathers(b.kind()));
    }

    private static Evidence places(Place a, Place b) {
        return new Evidence()
                .saw(Witness.SAME_TOWN, same(a.locality(), b.locality()))
                .saw(Witness.OTHER_TOWN, differ(a.locality(), b.locality()))
                .saw(Witness.SAME_VENUE, same(a.venue(), b.venue()))
                .saw(Witness.OTHER_VENUE, differ(a.venue(), b.venue()));
    }

    /** Equal days, or each end at most a day apart since one may count arrival; with open dates, one span within the other. */
    private static boolean daysMayBeOne(Plan a, Session mine, Plan b, Session theirs) {
        if (!isOpen(a) && !isOpen(b)) {
            return Math.abs(mine.firstDay().toEpochDay() - theirs.firstDay().toEpochDay()) <= ARRIVAL
                    && Math.abs(mine.lastDay().toEpochDay() - theirs.lastDay().toEpochDay()) <= ARRIVAL;
        }
        return (isOpen(a) && holds(mine, theirs)) || (isOpen(b) && holds(theirs, mine));
    }

    /** How many months the days lie in: the more, the more other events lie there as well. */
    private static int months(Plan plan) {
        return switch (plan.precision()) {
            case DAY -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
        };
    }

    private static boolean isOpen(Plan plan) {
        return plan.precision() != DatePrecision.DAY;
    }

    private static boolean holds(Session wide, Session narrow) {
        return !narrow.firstDay().isBefore(wide.firstDay().minusDays(ARRIVAL))
                && !narrow.lastDay().isAfter(wide.lastDay().plusDays(ARRIVAL));
    }

    private static boolean sameDays(Session a, Session b) {
        return a.firstDay().equals(b.firstDay()) && a.lastDay().equals(b.lastDay());
    }

    private static boolean mayMeet(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b);
    }

    private static boolean mayBeOnePlace(Place a, Place b) {
        return agree(a.country(), b.country()) && (agree(a.region(), b.region()) || same(a.locality(), b.locality()));
    }

    private static boolean agree(Optional<String> a, Optional<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static boolean same(String a, String b) {
        return !a.isBlank() && plain(a).equals(plain(b));
    }

    private static boolean differ(String a, String b) {
        return !a.isBlank() && !b.isBlank() && !plain(a).equals(plain(b));
    }

    private static String plain(String name) {
        return UCharacter.foldCase(name, true).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
