package jointcalendar.calendar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;

/**
 * The head of a view: where one is and where one can go. Templates read it as {@code controls}.
 *
 * @param view its slug
 * @param views to choose from, of the same days
 * @param byQuarters whether {@code jumps} are quarters, else months
 * @param jumps within the year shown
 * @param filter the filter that is on, as part of an address; empty for none
 * @param place {@code name=value} of where one is, for the form of the filter
 * @param day the first one shown, as a date field takes it
 * @param kept {@code name=value} of the view and its filter, for the form that goes to a day
 */
public record Controls(
        String title,
        String view,
        List<Step> views,
        Step previous,
        Step next,
        String today,
        Step yearBefore,
        int year,
        Step yearAfter,
        boolean byQuarters,
        List<Step> jumps,
        String filter,
        List<Field> place,
        String day,
        List<Field> kept) {
    /** An address with its name. */
    public record Step(String label, String href, boolean here) {}

    /** A hidden field. */
    public record Field(String name, String value) {}

    /** @param views those that there are */
    static Controls of(CalendarAddress address, Collection<CalendarAddress.View> views, Words words) {
        boolean byQuarters = address.view().period() == Period.QUARTER;
        return new Controls(
                title(address, words),
                Slug.of(address.view()),
                Stream.of(CalendarAddress.View.values())
                        .filter(views::contains)
                        .map(view -> step(words.say("calendar.view." + Slug.of(view)), address, address.as(view)))
                        .toList(),
                step(label(address.shifted(-1), words), address, address.shifted(-1)),
                step(label(address.shifted(1), words), address, address.shifted(1)),
                address.hrefOfToday(),
                year(address, -1),
                address.first().getYear(),
                year(address, 1),
                byQuarters,
                byQuarters ? quarters(address, words) : months(address, words),
                address.filter().query(),
                address.parameters().entrySet().stream()
                        .map(parameter -> new Field(parameter.getKey(), parameter.getValue()))
                        .toList(),
                address.first().toString(),
                kept(address));
    }

    private static List<Field> kept(CalendarAddress address) {
        Stream<Field> filter = Stream.of(address.filter().query().split("&", -1))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new Field(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return Stream.concat(Stream.of(new Field("view", Slug.of(address.view()))), filter)
                .toList();
    }

    private static String title(CalendarAddress address, Words words) {
        if (address.view().period() != Period.DAY) {
            return label(address, words);
        }
        return address.until()
                .map(until -> words.dates().days(address.first(), until))
                .orElseGet(() -> words.say("calendar.list.title", words.dates().day(address.first())));
    }

    private static String label(CalendarAddress address, Words words) {
        return switch (address.view().period()) {
            case DAY, MONTH -> words.dates().month(address.month());
            case WEEK -> words.dates().days(address.first(), address.last());
            case QUARTER -> words.dates().quarter(address.first());
        };
    }

    private static Step year(CalendarAddress address, int years) {
        CalendarAddress there = address.around(address.month().plusYears(years).atDay(1));
        return step(Integer.toString(address.first().getYear() + years), address, there);
    }

    private static List<Step> months(CalendarAddress address, Words words) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(address.month()::withMonth)
                .map(month -> new Step(
                        words.dates().monthName(month),
                        address.around(month.atDay(1)).href(),
                        month.equals(address.month())))
                .toList();
    }

    private static List<Step> quarters(CalendarAddress address, Words words) {
        LocalDate newYear = address.first().withDayOfYear(1);
        return IntStream.range(0, 4)
                .mapToObj(quarter -> address.around(newYear.plusMonths(3L * quarter)))
                .map(there -> step(words.dates().quarterName(there.first()), address, there))
                .toList();
    }

    private static Step step(String label, CalendarAddress from, CalendarAddress to) {
        return new Step(label, to.href(), to.view() == from.view() && to.first().equals(from.first()));
    }
}
