package jointcalendar.calendar;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import jointcalendar.text.Words;

/**
 * The head of a view: where one is and where one can go. Templates read it as {@code controls}.
 *
 * @param isMonth whether this is the month view, else the list
 * @param monthView this month as a month
 * @param listView this month as a list
 * @param months of the year shown
 * @param filter the filter that is on, as part of an address; empty for none
 * @param place {@code name=value} of where one is, for the form of the filter
 */
public record Controls(
        String title,
        boolean isMonth,
        Step previous,
        Step next,
        String today,
        String monthView,
        String listView,
        Step yearBefore,
        int year,
        Step yearAfter,
        List<Step> months,
        String filter,
        List<Field> place) {
    /** An address with its name. */
    public record Step(String label, String href, boolean here) {}

    /** A hidden field. */
    public record Field(String name, String value) {}

    static Controls of(CalendarAddress address, Words words) {
        YearMonth month = address.month();
        boolean isMonth = address.view() == CalendarAddress.View.MONTH;
        return new Controls(
                isMonth
                        ? words.dates().month(month)
                        : words.say("calendar.list.title", words.dates().day(address.from())),
                isMonth,
                step(words.dates().month(month.minusMonths(1)), address, month.minusMonths(1)),
                step(words.dates().month(month.plusMonths(1)), address, month.plusMonths(1)),
                address.today(),
                address.monthOf(month),
                isMonth ? address.listFrom(month.atDay(1)) : address.page(1),
                step(Integer.toString(month.getYear() - 1), address, month.minusYears(1)),
                month.getYear(),
                step(Integer.toString(month.getYear() + 1), address, month.plusYears(1)),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month::withMonth)
                        .map(other -> step(words.dates().monthName(other), address, other))
                        .toList(),
                address.filter().query(),
                isMonth
                        ? List.of(new Field("month", month.toString()))
                        : List.of(
                                new Field("view", "list"),
                                new Field("from", address.from().toString())));
    }

    private static Step step(String label, CalendarAddress address, YearMonth to) {
        return new Step(label, address.at(to), to.equals(address.month()));
    }
}
