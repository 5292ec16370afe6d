package jointcalendar.overlap.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.overlap.load.AudienceLoads;
import jointcalendar.overlap.load.Demand;
import jointcalendar.overlap.load.Load;
import jointcalendar.overlap.load.LoadLimit;
import jointcalendar.vocabulary.Vocabulary;

/** All that a viewer may know around the days of one plan, read once; every question after that asks no database. */
public final class Surroundings {
    private static final int WEEKS = 4;

    private static final int MOST_DAYS = 60;
    /** Audiences times regions. */
    private static final int MOST_PEOPLE = 100;

    private final Plan plan;
    private final long activity;
    private final Optional<Demand> own;
    private final List<Demand> others;
    private final AudienceLoads loads;
    private final DateTroubles troubles;
    private final boolean gathers;

    Surroundings(
            Plan plan,
            long activity,
            List<Demand> others,
            DateTroubles troubles,
            LoadLimit limit,
            Vocabulary vocabulary) {
        this.plan = plan;
        this.activity = activity;
        this.own = Demand.of(plan, activity, vocabulary);
        this.others = others;
        this.loads = new AudienceLoads(others, limit);
        this.troubles = troubles;
        this.gathers = vocabulary.gathers(plan.kind());
    }

    /** Whom the plan asks for too much, the heaviest first, in windows that are not over on that day. */
    public List<Load> loads(LocalDate today) {
        return plan.status().counts()
                ? own.map(loads::with).orElse(List.of()).stream()
                        .filter(load -> !load.last().isBefore(today))
                        .toList()
                : List.of();
    }

    /** What speaks against the plan's days, unless it is over on that day. */
    public List<DateTrouble> troubles(LocalDate today) {
        return gathers && plan.status().counts() && !plan.lastDay().isBefore(today) ? troubles(0L) : List.of();
    }

    /**
     * Whether there are better days to be told of: the plan says whom it gathers, from where, and on which days; and it is an event, not
     * half a year for everybody, which has no better days and would take seconds to judge (OWASP ASVS 5.0, V2.4).
     */
    public boolean judgesDays() {
        return plan.precision() == DatePrecision.DAY
                && own.filter(Surroundings::isAnEvent).isPresent();
    }

    private static boolean isAnEvent(Demand mine) {
        return mine.days().size() <= MOST_DAYS
                && mine.audiences().size() * mine.targets().codes().size() <= MOST_PEOPLE;
    }

    /** Four weeks from a day on, as days on which the plan might begin; none where {@link #judgesDays()} says no. */
    public List<JudgedDay> weeks(LocalDate from, LocalDate today) {
        return judgesDays()
                ? from.datesUntil(from.plusWeeks(WEEKS))
                        .map(day -> judged(day, today, own.orElseThrow()))
                        .toList()
                : List.of();
    }

    private JudgedDay judged(LocalDate day, LocalDate today, Demand mine) {
        if (day.isBefore(today)) {
            return new JudgedDay(day, true, List.of(), List.of(), List.of());
        }
        long by = ChronoUnit.DAYS.between(plan.firstDay(), day);
        Demand moved = mine.later(by);
        return new JudgedDay(
                day,
                false,
                others.stream().filter(other -> meets(moved, other)).toList(),
                troubles(by),
                loads.with(moved));
    }

    private static boolean meets(Demand mine, Demand other) {
        return other.fixed() && mine.days().stream().anyMatch(other.days()::contains) && mine.samePeople(other);
    }

    private List<DateTrouble> troubles(long by) {
        List<Session> sessions = plan.sessions().stream()
                .map(session -> Session.wholeDays(
                        session.firstDay().plusDays(by), session.lastDay().plusDays(by)))
                .toList();
        return troubles.of(activity, plan.place().country(), plan.precision(), sessions);
    }
}
