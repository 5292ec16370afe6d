package jointcalendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import jointcalendar.access.Visibility;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/**
 * Plans of twenty years that look like a calendar's: a tenth are campaigns and studies of one to thirteen months, the others take one
 * to five days. The same number always gives the same plan.
 */
final class GeneratedPlans {
    static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final int VENUES = 6;
    private static final List<String> FORMS =
            List.of("Training", "Round table", "Seminar", "Workshop", "Advanced course", "Study visit", "Conference");
    private static final List<String> SUBJECTS = List.of(
            "on identifying victims of trafficking",
            "on forged travel documents",
            "on the rights of labour migrants",
            "on investigating recruitment networks",
            "on shelters and referral",
            "on child trafficking",
            "on the amended criminal code",
            "on interviewing witnesses");

    private final Vocabulary vocabulary;
    private final List<Long> organisations;
    private final LocalDate today;

    /** @param today by which an activity is still planned or already done */
    GeneratedPlans(Vocabulary vocabulary, List<Long> organisations, LocalDate today) {
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.today = today;
    }

    Plan plan(long number) {
        SplittableRandom chance = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        boolean goesOn = chance.nextInt(10) == 0;
        DatePrecision precision = !goesOn && chance.nextInt(10) == 0 ? DatePrecision.MONTH : DatePrecision.DAY;
        Session session = session(chance, goesOn, precision);
        Region region = any(chance, vocabulary.regions());
        Set<String> audiences = some(chance, vocabulary.audiences(), 3, Term::slug);
        long lead = any(chance, organisations);
        Status status = status(chance, session);
        return Plan.of(
                        any(chance, FORMS) + " for " + String.join(" and ", audiences) + " " + any(chance, SUBJECTS),
                        kind(chance, goesOn),
                        lead,
                        session)
                .with(made -> made.description(
                                "What is planned, for whom and with which material, as an organiser would write it in two sentences. "
                                        + "Trainers come from abroad; interpretation is provided.")
                        .status(status)
                        .precision(precision)
                        .place(new Place(
                                "Hotel " + chance.nextInt(VENUES),
                                region.name(jointcalendar.text.Language.EN),
                                Optional.of(region.code()),
                                Optional.of(region.country())))
                        .targets(targets(chance))
                        .themes(some(chance, vocabulary.themes(), 2, Term::slug))
                        .audiences(audiences)
                        .partners(partners(chance, lead))
                        .funders(Set.of(lead))
                        .expectedParticipants(OptionalInt.of(10 + chance.nextInt(40)))
                        .visibility(visibility(chance))
                        .cancellationReason(
                                status == Status.CANCELLED
                                        ? Optional.of("The trainer is not available")
                                        : Optional.empty()));
    }

    private static Session session(SplittableRandom chance, boolean goesOn, DatePrecision precision) {
        int days = Math.toIntExact(LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay());
        LocalDate first = FIRST_DAY.plusDays(chance.nextInt(days));
        if (goesOn) {
            return Session.wholeDays(
                    first, first.plusMonths(1 + chance.nextInt(13)).minusDays(1));
        }
        if (precision == DatePrecision.MONTH) {
            YearMonth month = YearMonth.from(first);
            return Session.wholeDays(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate last = first.plusDays(chance.nextInt(5));
        Session.Times times = new Session.Times(LocalTime.of(9, 30), LocalTime.of(17, 0), ZONE);
        return new Session(first, last, chance.nextBoolean() ? Optional.of(times) : Optional.empty());
    }

    private String kind(SplittableRandom chance, boolean goesOn) {
        return any(
                        chance,
                        vocabulary.kinds().stream()
                                .filter(kind -> kind.gathers() != goesOn)
                                .filter(kind -> !kind.slug().equals("coordination-meeting"))
                                .toList())
                .slug();
    }

    private Set<String> targets(SplittableRandom chance) {
        int kind = chance.nextInt(20);
        return kind == 0 ? Set.of("KZ") : kind < 12 ? Set.of() : some(chance, vocabulary.regions(), 3, Region::code);
    }

    private Set<Long> partners(SplittableRandom chance, long lead) {
        Set<Long> partners = chance.nextBoolean() ? new TreeSet<>() : some(chance, organisations, 2, id -> id);
        partners.remove(lead);
        return partners;
    }

    private Status status(SplittableRandom chance, Session session) {
        int kind = chance.nextInt(100);
        if (kind < 4) {
            return Status.CANCELLED;
        }
        if (session.lastDay().isBefore(today)) {
            return Status.COMPLETED;
        }
        return kind < 6 ? Status.DRAFT : kind < 40 ? Status.TENTATIVE : Status.CONFIRMED;
    }

    private static Visibility visibility(SplittableRandom chance) {
        int kind = chance.nextInt(20);
        return kind < 5 ? Visibility.PUBLIC : kind < 17 ? Visibility.MEMBERS : Visibility.DONORS;
    }

    private static <T> T any(SplittableRandom chance, List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static <T, V> Set<V> some(SplittableRandom chance, List<T> all, int most, Function<T, V> what) {
        Set<V> found = new TreeSet<>();
        for (int i = chance.nextInt(most); i >= 0; i--) {
            found.add(what.apply(any(chance, all)));
        }
        return found;
    }
}
