package jointcalendar.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;
import jointcalendar.activity.Session;
import jointcalendar.text.Words;

/** Puts the days of a grid into words. */
final class DayCells {
    private final CalendarAddress address;
    private final Placed placed;
    private final Map<LocalDate, String> holidays;
    private final Words words;

    DayCells(CalendarAddress address, Placed placed, Map<LocalDate, String> holidays, Words words) {
        this.address = address;
        this.placed = placed;
        this.holidays = holidays;
        this.words = words;
    }

    /** The heads of the columns, from the day on which the reader's weeks begin. */
    List<MonthView.Weekday> weekdays() {
        return IntStream.range(0, 7)
                .mapToObj(address.weekStart()::plus)
                .map(day -> new MonthView.Weekday(
                        words.dates().weekday(day), words.dates().weekdayName(day)))
                .toList();
    }

    /**
     * A cell.
     *
     * @param shown all that is on this day
     * @param more how many of them have no place in it
     * @param style further classes
     */
    MonthView.Day cell(GridWeek.Day day, List<Glimpse> shown, int more, String style) {
        LocalDate date = day.date();
        return new MonthView.Day(
                date,
                label(date, shown),
                words.dates().shortDay(date),
                style(date) + style,
                date.equals(address.today()),
                holidays.getOrDefault(date, ""),
                day.bars().stream().flatMap(this::bar).toList(),
                more,
                address.listFrom(date));
    }

    private Stream<MonthView.Bar> bar(GridWeek.Bar bar) {
        Session session = bar.stretch().session();
        return placed.entries().apply(bar.stretch()).stream()
                .map(entry -> new MonthView.Bar(
                        entry,
                        style(entry) + " lane-" + bar.lane() + " span-" + bar.span() + (bar.before() ? " from" : "")
                                + (bar.after() ? " to" : ""),
                        time(session),
                        until(session)));
    }

    /** The classes of style that say whose it is and how certain. */
    static String style(Entry entry) {
        return "org-" + entry.leadId() + " " + entry.certainty();
    }

    private String label(LocalDate date, Collection<Glimpse> shown) {
        return Stream.of(
                        Stream.of(words.dates().fullDay(date), holidays.getOrDefault(date, "")),
                        counts(shown),
                        placed.flagged(shown).entrySet().stream()
                                .map(flag -> words.say("calendar.day." + flag.getKey(), flag.getValue())))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** How many activities there are, and where some are busy how many of those. */
    private Stream<String> counts(Collection<Glimpse> shown) {
        long busy = shown.stream().filter(Glimpse::isBusy).count();
        return Stream.of(
                words.say("calendar.day.activities", shown.size() - busy),
                busy == 0 ? "" : words.say("calendar.day.busy", busy));
    }

    private String style(LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        boolean off = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || holidays.containsKey(date);
        return (off ? " off" : "") + (date.equals(address.today()) ? " today" : "");
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
