package jointcalendar.calendar.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.activity.Plan;
import jointcalendar.overlap.day.DateWords;
import jointcalendar.overlap.day.JudgedDay;
import jointcalendar.overlap.load.Demand;
import jointcalendar.overlap.load.LoadWords;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;

/** Puts the judged days of one plan into the words of one reader. */
final class BetterDayViews {
    private static final int WEEKS = 4;
    private static final int DAYS_OF_A_WEEK = 7;

    private final Plan plan;
    private final Demand mine;
    private final Words words;
    private final LoadWords loads;
    private final DateWords dates;

    BetterDayViews(Plan plan, Demand mine, Words words, LoadWords loads) {
        this.plan = plan;
        this.mine = mine;
        this.words = words;
        this.loads = loads;
        this.dates = new DateWords(words);
    }

    /** The first day of the week that holds that day, as this language's readers count weeks. */
    static LocalDate week(LocalDate day, Words words) {
        return day.with(TemporalAdjusters.previousOrSame(words.dates().weekStart()));
    }

    BetterDays view(List<JudgedDay> days, LocalDate today) {
        LocalDate from = days.get(0).day();
        LocalDate before = from.minusWeeks(WEEKS);
        boolean allOver = !before.plusWeeks(WEEKS).isAfter(week(today, words));
        return new BetterDays(
                "",
                words.dates().days(from, days.get(days.size() - 1).day()),
                summary(days),
                heads(),
                days.stream().map(this::cell).toList(),
                reasons(days),
                from.toString(),
                plan.firstDay().toString(),
                allOver ? "" : before.toString(),
                from.plusWeeks(WEEKS).toString());
    }

    private String summary(List<JudgedDay> days) {
        List<JudgedDay> free = days.stream()
                .filter(day -> day.state() == JudgedDay.State.FREE && !isWeekend(day.day()))
                .toList();
        return words.say(
                "dates.best.summary",
                free.size(),
                free.isEmpty() ? "" : words.dates().day(free.get(0).day()));
    }

    private List<BetterDays.Head> heads() {
        DayOfWeek first = words.dates().weekStart();
        return IntStream.range(0, DAYS_OF_A_WEEK)
                .mapToObj(first::plus)
                .map(day -> new BetterDays.Head(
                        words.dates().weekday(day), words.dates().weekdayName(day)))
                .toList();
    }

    private BetterDays.Cell cell(JudgedDay judged) {
        LocalDate day = judged.day();
        boolean chosen = day.equals(plan.firstDay());
        return new BetterDays.Cell(
                day.toString(),
                Integer.toString(day.getDayOfMonth()),
                Slug.of(judged.state()),
                label(judged, chosen),
                chosen,
                isWeekend(day));
    }

    private String label(JudgedDay judged, boolean chosen) {
        String why = why(judged).stream().map(reason -> " – " + reason).collect(Collectors.joining());
        String said = words.say(
                "dates.best.day",
                words.dates().fullDay(judged.day()),
                words.say("dates.best.state." + Slug.of(judged.state())) + why);
        return chosen ? said + " (" + words.say("dates.best.chosen") + ")" : said;
    }

    private List<String> why(JudgedDay judged) {
        Stream<String> taken = judged.taken().stream()
                .map(other -> loads.taken(other, mine))
                .distinct()
                .sorted();
        Stream<String> troubles = judged.troubles().stream().map(dates::name).distinct();
        Stream<String> tooMuch = judged.loads().stream()
                .limit(1)
                .map(load -> words.say(
                        "dates.best.too-much", load.days(), load.limit().days()));
        return Stream.of(taken, troubles, tooMuch).flatMap(reasons -> reasons).toList();
    }

    /** Days one after the other for which it is the same stand together. */
    private List<BetterDays.Reason> reasons(List<JudgedDay> days) {
        List<BetterDays.Reason> reasons = new ArrayList<>();
        int i = 0;
        while (i < days.size()) {
            JudgedDay first = days.get(i);
            List<String> why = why(first);
            int last = i;
            while (last + 1 < days.size()
                    && days.get(last + 1).state() == first.state()
                    && why(days.get(last + 1)).equals(why)) {
                last++;
            }
            if (!why.isEmpty()) {
                String span = words.dates().span(first.day(), days.get(last).day());
                reasons.add(new BetterDays.Reason(span, Slug.of(first.state()), why));
            }
            i = last + 1;
        }
        return reasons;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
