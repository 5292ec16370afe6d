package jointcalendar.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Busy;
import jointcalendar.activity.Seen;
import jointcalendar.activity.Session;
import jointcalendar.text.Words;

/** Puts one grid into words. */
final class MonthViews {
    private static final int MOST_OPEN = 9;
    private static final int ROOMY_LANES = 2;

    private final CalendarAddress address;
    private final Function<Seen, Entry> entries;
    private final Map<LocalDate, String> holidays;
    private final Words words;
    private final LocalDate today;

    /** @param entries of what the grid holds */
    MonthViews(
            CalendarAddress address,
            Function<Seen, Entry> entries,
            Map<LocalDate, String> holidays,
            Words words,
            LocalDate today) {
        this.address = address;
        this.entries = entries;
        this.holidays = holidays;
        this.words = words;
        this.today = today;
    }

    MonthView of(MonthGrid grid, List<Seen> open) {
        return new MonthView(
                grid.month(),
                Arrays.stream(DayOfWeek.values()).map(this::weekday).toList(),
                grid.weeks().stream().map(week -> week(week, grid.month())).toList(),
                open.stream().limit(MOST_OPEN).map(entries).toList(),
                Math.max(0, open.size() - MOST_OPEN),
                address.listFrom(grid.month().atDay(1)));
    }

    private MonthView.Weekday weekday(DayOfWeek day) {
        return new MonthView.Weekday(words.dates().weekday(day), words.dates().weekdayName(day));
    }

    private MonthView.Week week(GridWeek week, YearMonth month) {
        boolean roomy = week.lanes() <= ROOMY_LANES;
        return new MonthView.Week(
                week.days().stream().map(day -> day(day, month)).toList(), week.lanes(), roomy);
    }

    private MonthView.Day day(GridWeek.Day day, YearMonth month) {
        return new MonthView.Day(
                day.date(),
                label(day),
                words.dates().shortDay(day.date()),
                style(day, month),
                day.date().equals(today),
                holidays.getOrDefault(day.date(), ""),
                day.bars().stream().map(this::bar).toList(),
                day.more(),
                address.listFrom(day.date()));
    }

    private String label(GridWeek.Day day) {
        String holiday = holidays.getOrDefault(day.date(), "");
        return Stream.of(
                        Stream.of(words.dates().fullDay(day.date()), holiday),
                        counts(day),
                        flags(day).entrySet().stream()
                                .map(flag -> words.say("calendar.day." + flag.getKey(), flag.getValue())))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** How many activities there are, and where some are busy how many of those. */
    private Stream<String> counts(GridWeek.Day day) {
        long busy = day.shown().stream().filter(Busy.class::isInstance).count();
        return Stream.of(
                words.say("calendar.day.activities", day.shown().size() - busy),
                busy == 0 ? "" : words.say("calendar.day.busy", busy));
    }

    private Map<String, Long> flags(GridWeek.Day day) {
        return day.shown().stream()
                .map(entries)
                .flatMap(entry -> entry.flag().stream())
                .collect(Collectors.groupingBy(Entry.Flag::kind, java.util.TreeMap::new, Collectors.counting()));
    }

    private String style(GridWeek.Day day, YearMonth month) {
        DayOfWeek weekday = day.date().getDayOfWeek();
        boolean off = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || holidays.containsKey(day.date());
        boolean idle = day.more() == 0 && day.bars().stream().allMatch(GridWeek.Bar::before);
        return (off ? " off" : "")
                + (YearMonth.from(day.date()).equals(month) ? "" : " other")
                + (day.date().equals(today) ? " today" : "")
                + (idle ? " idle" : "");
    }

    private MonthView.Bar bar(GridWeek.Bar bar) {
        Entry entry = entries.apply(bar.stretch().what());
        String style = "org-" + entry.leadId() + " " + entry.certainty() + " lane-" + bar.lane() + " span-" + bar.span()
                + (bar.before() ? " from" : "") + (bar.after() ? " to" : "");
        return new MonthView.Bar(
                entry, style, time(bar.stretch().session()), until(bar.stretch().session()));
    }

    private String time(Session session) {
        return session.firstDay().equals(session.lastDay())
                ? session.times()
                        .map(times -> words.dates().time(times.start()) + " ")
                        .orElse("")
                : "";
    }

    private String until(Session session) {
        return session.firstDay().equals(session.lastDay())
                ? ""
                : words.say("calendar.until", words.dates().shortDay(session.lastDay()));
    }
}
