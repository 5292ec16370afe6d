package jointcalendar.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Filter;
import jointcalendar.text.Slug;

/**
 * Where in the calendar somebody is, as the page's address says it, and the addresses one goes to from there with the same filter.
 * What an address says wrongly is taken as today.
 *
 * @param first the first day of the period shown: of a month, a week, a quarter, or of the list
 * @param until the last day of a list that ends, inclusive; the list then holds what begins until then
 * @param page of the list, from 1
 * @param weekStart on which the reader's weeks begin
 */
record CalendarAddress(
        View view,
        LocalDate first,
        Optional<LocalDate> until,
        int page,
        Filter filter,
        LocalDate today,
        DayOfWeek weekStart) {
    /** The ways to see the calendar; an address that names none means the month. */
    enum View {
        MONTH(Period.MONTH),
        WEEK(Period.WEEK),
        TIMELINE(Period.QUARTER),
        LIST(Period.DAY),
        COVERAGE(Period.QUARTER),
        REGIONS(Period.QUARTER);

        private final Period period;

        View(Period period) {
            this.period = period;
        }

        Period period() {
            return period;
        }
    }

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    static CalendarAddress read(Map<String, List<String>> query, LocalDate today, DayOfWeek weekStart) {
        View view = value(query, "view", CalendarAddress::view).orElse(View.MONTH);
        Period period = view.period();
        LocalDate day = value(query, "day", LocalDate::parse)
                .or(() -> value(query, period.parameter(), period::read))
                .filter(read -> read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR)
                .orElse(today);
        int page = value(query, "page", Integer::valueOf)
                .filter(n -> view == View.LIST && n >= 1 && n <= 10_000)
                .orElse(1);
        Optional<LocalDate> until = value(query, "until", LocalDate::parse)
                .filter(last -> view == View.LIST && !last.isBefore(day) && last.getYear() <= LAST_YEAR);
        return new CalendarAddress(view, period.first(day, weekStart), until, page, Filter.of(query), today, weekStart);
    }

    /** The last day of the period shown, inclusive; of the list the first. */
    LocalDate last() {
        return view.period().last(first);
    }

    /** The month in which the period shown begins. */
    YearMonth month() {
        return YearMonth.from(first);
    }

    /** Elsewhere as the same view shows it. */
    CalendarAddress shifted(int periods) {
        return with(view, view.period().plus(first, periods));
    }

    /** What the same view shows around that day. */
    CalendarAddress around(LocalDate day) {
        return with(view, day);
    }

    /** The same days in another view: around today where they hold it, else from their first one on. */
    CalendarAddress as(View other) {
        boolean holdsToday = !today.isBefore(first) && !today.isAfter(last());
        return with(other, holdsToday && other != View.LIST ? today : first);
    }

    /** Today as somebody saw the calendar last. */
    CalendarAddress opening(Habit habit) {
        return new CalendarAddress(
                habit.view(),
                habit.view().period().first(today, weekStart),
                Optional.empty(),
                1,
                habit.filter(),
                today,
                weekStart);
    }

    private CalendarAddress with(View other, LocalDate day) {
        return new CalendarAddress(
                other, other.period().first(day, weekStart), Optional.empty(), 1, filter, today, weekStart);
    }

    /** The address. */
    String href() {
        return address(Stream.of(place(), page == 1 ? "" : "page=" + page), filter.query());
    }

    /** The same view of today, whenever it is followed. */
    String hrefOfToday() {
        return address(Stream.of("view=" + Slug.of(view)), filter.query());
    }

    String monthOf(YearMonth other) {
        return with(View.MONTH, other.atDay(1)).href();
    }

    String listFrom(LocalDate day) {
        return with(View.LIST, day).href();
    }

    /** The list of what that other filter lets through of the days shown, and of no others. */
    String listOfThese(Filter other) {
        return new CalendarAddress(View.LIST, first, Optional.of(last()), 1, other, today, weekStart).href();
    }

    /** A list of what that organisation leads or takes part in, from the first day shown on. */
    String listOf(long organisation) {
        Filter narrowed = new Filter(
                Set.of(organisation),
                filter.statuses(),
                filter.kinds(),
                filter.themes(),
                filter.audiences(),
                filter.regions(),
                filter.text());
        return new CalendarAddress(View.LIST, first, Optional.empty(), 1, narrowed, today, weekStart).href();
    }

    /** Another page of the list. */
    String page(int number) {
        return new CalendarAddress(view, first, until, number, filter, today, weekStart).href();
    }

    /** Here without that value of the filter. */
    String without(String name, String value) {
        String dropped = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return address(
                Stream.of(place()),
                Arrays.stream(filter.query().split("&", -1))
                        .filter(part -> !part.equals(dropped))
                        .collect(Collectors.joining("&")));
    }

    /** Here without any filter. */
    String withoutFilter() {
        return address(Stream.of(place()), "");
    }

    /** The parameters that say where one is, in their order. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (view != View.MONTH) {
            parameters.put("view", Slug.of(view));
        }
        parameters.put(view.period().parameter(), view.period().write(first));
        until.ifPresent(last -> parameters.put("until", last.toString()));
        return parameters;
    }

    private String place() {
        return parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String address(Stream<String> place, String filter) {
        return "/calendar?"
                + Stream.concat(place, Stream.of(filter))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static View view(String slug) {
        return Arrays.stream(View.values())
                .filter(view -> Slug.of(view).equals(slug))
                .findFirst()
                .orElse(View.MONTH);
    }

    private static <T> Optional<T> value(Map<String, List<String>> query, String name, Function<String, T> read) {
        try {
            return query.getOrDefault(name, List.of()).stream().findFirst().map(read);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
