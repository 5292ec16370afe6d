package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Words;

/** Puts a quarter into words. */
final class TimelineViews {
    private static final int MOST_ROWS = 40;

    private final CalendarAddress address;
    private final Placed placed;
    private final Organisations organisations;
    private final SortedMap<LocalDate, String> holidays;
    private final Words words;

    TimelineViews(
            CalendarAddress address,
            Placed placed,
            Organisations organisations,
            SortedMap<LocalDate, String> holidays,
            Words words) {
        this.address = address;
        this.placed = placed;
        this.organisations = organisations;
        this.holidays = holidays;
        this.words = words;
    }

    TimelineView of(TimelineGrid grid) {
        List<TimelineGrid.Row> rows = inOrder(grid.rows());
        Set<Long> leading = grid.rows().stream().map(TimelineGrid.Row::lead).collect(Collectors.toSet());
        return new TimelineView(
                "weeks-" + grid.weeks(),
                months(grid),
                IntStream.range(0, grid.weeks())
                        .mapToObj(week -> week(grid.first().plusWeeks(week)))
                        .toList(),
                now(grid),
                rows.stream().limit(MOST_ROWS).map(this::row).toList(),
                Math.max(0, rows.size() - MOST_ROWS),
                address.listFrom(address.first()),
                address.filter().isAll() ? quiet(leading) : List.of(),
                holidays.entrySet().stream()
                        .map(day -> words.dates().shortDay(day.getKey()) + " – " + day.getValue())
                        .toList());
    }

    /** As the organisations stand in every list. */
    private List<TimelineGrid.Row> inOrder(List<TimelineGrid.Row> rows) {
        Map<Long, TimelineGrid.Row> byLead =
                rows.stream().collect(Collectors.toMap(TimelineGrid.Row::lead, Function.identity()));
        return organisations.all().stream()
                .flatMap(organisation -> Stream.ofNullable(byLead.get(organisation.id())))
                .toList();
    }

    private List<String> quiet(Set<Long> leading) {
        return organisations.active().stream()
                .filter(organisation -> !leading.contains(organisation.id()))
                .map(Organisation::shortName)
                .limit(MOST_ROWS)
                .toList();
    }

    /** A week belongs to the month that has its middle, and the quarter's first and last to the quarter. */
    private List<TimelineView.Month> months(TimelineGrid grid) {
        List<TimelineView.Month> months = new ArrayList<>();
        Map<YearMonth, List<Integer>> weeks = IntStream.range(0, grid.weeks())
                .boxed()
                .collect(Collectors.groupingBy(
                        week -> month(grid.first().plusWeeks(week)), TreeMap::new, Collectors.toList()));
        weeks.forEach((month, these) -> months.add(new TimelineView.Month(
                words.dates().monthName(month), address.monthOf(month), place(these.get(0), these.size()))));
        return months;
    }

    private YearMonth month(LocalDate weekStart) {
        LocalDate middle = weekStart.plusDays(3);
        if (middle.isBefore(address.first())) {
            return YearMonth.from(address.first());
        }
        return YearMonth.from(middle.isAfter(address.last()) ? address.last() : middle);
    }

    private TimelineView.Week week(LocalDate first) {
        LocalDate last = first.plusDays(6);
        SortedMap<LocalDate, String> off = holidays.subMap(first, last.plusDays(1));
        String name = words.dates().days(first, last);
        return new TimelineView.Week(
                first.getDayOfMonth(),
                off.isEmpty() ? name : name + ", " + String.join(", ", off.values()),
                address.as(CalendarAddress.View.WEEK).around(first).href(),
                !off.isEmpty());
    }

    private String now(TimelineGrid grid) {
        long days = ChronoUnit.DAYS.between(grid.first(), address.today());
        return days < 0 || days >= 7L * grid.weeks() ? "" : place(Math.toIntExact(days / 7), 1) + " at-" + days % 7;
    }

    private TimelineView.Row row(TimelineGrid.Row row) {
        return new TimelineView.Row(
                row.lead(),
                organisations.shortName(row.lead()),
                row.bars().stream()
                        .flatMap(bar ->
                                placed.entries().apply(bar.stretch()).stream().map(entry -> bar(bar, entry)))
                        .toList(),
                row.more(),
                address.listOf(row.lead()));
    }

    private static TimelineView.Bar bar(TimelineGrid.Bar bar, Entry entry) {
        return new TimelineView.Bar(
                entry,
                DayCells.style(entry) + " " + place(bar.week(), bar.span()) + " row-" + bar.lane()
                        + (bar.before() ? " from" : "") + (bar.after() ? " to" : ""));
    }

    private static String place(int week, int span) {
        return "week-" + week + " span-" + span;
    }
}
