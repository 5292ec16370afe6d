package jointcalendar.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.activity.Filter;

/**
 * Where in the calendar somebody is, as the page's address says it, and the addresses one goes to from there with the same filter.
 * What an address says wrongly is taken as today.
 *
 * @param month shown by the month view, and around {@code from}
 * @param from the first day of the list
 * @param page of the list, from 1
 */
record CalendarAddress(View view, YearMonth month, LocalDate from, int page, Filter filter) {
    /** The ways to see the calendar. */
    enum View {
        MONTH,
        LIST
    }

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    static CalendarAddress read(Map<String, List<String>> query, LocalDate today) {
        Filter filter = Filter.of(query);
        int page = value(query, "page", Integer::valueOf)
                .filter(n -> n >= 1 && n <= 10_000)
                .orElse(1);
        if (query.getOrDefault("view", List.of()).contains("list")) {
            LocalDate from = value(query, "from", LocalDate::parse)
                    .filter(day -> isNear(day.getYear()))
                    .orElse(today);
            return new CalendarAddress(View.LIST, YearMonth.from(from), from, page, filter);
        }
        YearMonth month = value(query, "month", YearMonth::parse)
                .filter(m -> isNear(m.getYear()))
                .orElse(YearMonth.from(today));
        return new CalendarAddress(View.MONTH, month, month.atDay(1), 1, filter);
    }

    /** The same view some months earlier or later; a list then begins on the first of the month. */
    String shifted(int months) {
        return at(month.plusMonths(months));
    }

    /** The same view of that month. */
    String at(YearMonth other) {
        return view == View.MONTH ? monthOf(other) : listFrom(other.atDay(1));
    }

    /** The same view of today. */
    String today() {
        return address(view == View.MONTH ? List.of() : List.of("view=list"), filter.query());
    }

    String monthOf(YearMonth other) {
        return address(List.of("month=" + other), filter.query());
    }

    String listFrom(LocalDate day) {
        return address(List.of("view=list", "from=" + day), filter.query());
    }

    String page(int number) {
        return address(List.of("view=list", "from=" + from, "page=" + number), filter.query());
    }

    /** Here without that value of the filter. */
    String without(String name, String value) {
        String dropped = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return address(
                here(),
                Arrays.stream(filter.query().split("&", -1))
                        .filter(part -> !part.equals(dropped))
                        .collect(Collectors.joining("&")));
    }

    /** Here without any filter. */
    String withoutFilter() {
        return address(here(), "");
    }

    private List<String> here() {
        return view == View.MONTH ? List.of("month=" + month) : List.of("view=list", "from=" + from);
    }

    private static String address(List<String> place, String filter) {
        String query = String.join("&", place);
        String both = query + (query.isEmpty() || filter.isEmpty() ? "" : "&") + filter;
        return both.isEmpty() ? "/calendar" : "/calendar?" + both;
    }

    private static <T> Optional<T> value(Map<String, List<String>> query, String name, Function<String, T> read) {
        try {
            return query.getOrDefault(name, List.of()).stream().findFirst().map(read);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
