package jointcalendar.overlap.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jointcalendar.access.Viewer;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Plan;
import jointcalendar.overlap.load.Demand;
import jointcalendar.overlap.load.DemandRepository;
import jointcalendar.overlap.load.LoadLimit;
import jointcalendar.setting.Holidays;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/** Reads what is to be known around a plan's days: four statements at the most, whatever is asked of it then. */
public final class DayAdvice {
    private static final int DAYS = 28;

    private final DemandRepository demands;
    private final MeetingDates meetings;
    private final Holidays holidays;
    private final Supplier<LoadLimit> limit;
    private final Supplier<Vocabulary> vocabulary;

    /** @param limit as it is set now */
    public DayAdvice(
            DemandRepository demands,
            MeetingDates meetings,
            Holidays holidays,
            Supplier<LoadLimit> limit,
            Supplier<Vocabulary> vocabulary) {
        this.demands = demands;
        this.meetings = meetings;
        this.holidays = holidays;
        this.limit = limit;
        this.vocabulary = vocabulary;
    }

    /**
     * What the viewer may know around the plan's own days.
     *
     * @param activity the number of the activity that the plan is of, which does not stand in its own way; 0 of a new one
     */
    public Surroundings around(Plan plan, long activity, Viewer viewer, Words words) {
        return read(plan, activity, plan.firstDay(), plan.lastDay(), viewer, words);
    }

    /** As {@link #around}, unless it is over by today, and around the days on which it might begin in the four weeks from a day on. */
    public Surroundings aroundWeeks(
            Plan plan, long activity, LocalDate from, LocalDate today, Viewer viewer, Words words) {
        LocalDate until = from.plusDays(DAYS + ChronoUnit.DAYS.between(plan.firstDay(), plan.lastDay()));
        boolean over = plan.lastDay().isBefore(today);
        return read(
                plan,
                activity,
                over || from.isBefore(plan.firstDay()) ? from : plan.firstDay(),
                over || until.isAfter(plan.lastDay()) ? until : plan.lastDay(),
                viewer,
                words);
    }

    private Surroundings read(Plan plan, long activity, LocalDate first, LocalDate last, Viewer viewer, Words words) {
        Vocabulary now = vocabulary.get();
        LoadLimit most = limit.get();
        boolean counts = plan.precision() == DatePrecision.DAY && now.gathers(plan.kind());
        Optional<Demand> own = Demand.of(plan, activity, now).filter(demand -> counts);
        List<Demand> others = own.map(demand -> demands.of(
                        demand.audiences(),
                        first.minusDays(most.reach()),
                        last.plusDays(most.reach()),
                        activity,
                        viewer))
                .orElse(List.of());
        List<MeetingDay> days = counts ? meetings.between(first, last, viewer) : List.of();
        return new Surroundings(
                plan, activity, others, new DateTroubles(days, holidays, first, last, words), most, now);
    }
}
