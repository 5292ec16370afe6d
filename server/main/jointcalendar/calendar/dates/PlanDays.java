package jointcalendar.calendar.dates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.OverlapNotice;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.day.DayAdvice;
import jointcalendar.overlap.day.Surroundings;
import jointcalendar.overlap.load.Demand;
import jointcalendar.overlap.load.LoadWords;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Form;
import jointcalendar.web.Visitor;

/** What the form tells of a plan's days while it is typed: what speaks against them, and better ones. */
public final class PlanDays {
    /** The field with which other four weeks are asked for. */
    public static final String GO = "days-go";

    /** As far as one may page away from the plan's own days. */
    private static final int FARTHEST_DAYS = 366;

    private final DayAdvice advice;
    private final DateNotices notices;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public PlanDays(
            DayAdvice advice,
            DateNotices notices,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Clock clock) {
        this.advice = advice;
        this.notices = notices;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What is told of one plan. */
    public record Told(List<OverlapNotice> notices, BetterDays better) {}

    /**
     * What is told of a plan as far as it can be read.
     *
     * @param activity the number of what it edits; 0 for none
     * @param form which says the four weeks that are looked at
     */
    public Told of(Plan plan, long activity, Form form, Visitor visitor) {
        Words words = visitor.words();
        LocalDate from = BetterDayViews.week(from(plan, form), words);
        Surroundings around = advice.aroundWeeks(plan, activity, from, today(), visitor.viewer(), words);
        return new Told(notices.of(around, words), better(plan, activity, around, from, words));
    }

    /** What is told where nothing can be read yet. */
    public Told ofNothing(Words words) {
        return new Told(List.of(), BetterDays.hint(words.say("dates.best.waiting")));
    }

    private BetterDays better(Plan plan, long activity, Surroundings around, LocalDate from, Words words) {
        Optional<Demand> mine = Demand.of(plan, activity, vocabulary.current());
        if (!around.judgesDays() || mine.isEmpty()) {
            boolean says = !vocabulary.current().gathers(plan.kind())
                    || plan.precision() != jointcalendar.activity.DatePrecision.DAY;
            return BetterDays.hint(words.say(says ? "dates.best.not-for-this" : "dates.best.waiting"));
        }
        LoadWords loads = new LoadWords(words, vocabulary.current(), organisations.all()::shortName);
        return new BetterDayViews(plan, mine.get(), words, loads).view(around.weeks(from, today()), today());
    }

    /**
     * The day whose week is the first: one that was asked for, not past and not farther than a year from the plan's own, else the plan's
     * first, or today where that is past.
     */
    private LocalDate from(Plan plan, Form form) {
        LocalDate first = plan.firstDay();
        LocalDate usual = first.isBefore(today()) ? today() : first;
        LocalDate latest = usual.plusDays(FARTHEST_DAYS);
        LocalDate earliest =
                usual.minusDays(FARTHEST_DAYS).isBefore(today()) ? today() : usual.minusDays(FARTHEST_DAYS);
        Stream<Optional<LocalDate>> asked = Stream.of(
                day(form.value(GO)),
                day(form.value("days-from")).filter(from -> form.has("days-of", first.toString())));
        return asked.flatMap(Optional::stream)
                .findFirst()
                .map(day -> day.isAfter(latest) ? latest : day)
                .map(day -> day.isBefore(earliest) ? earliest : day)
                .orElse(usual);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
