package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarAddressTest {
    private static final LocalDate TODAY = LocalDate.of(2007, 5, 2);

    @ParameterizedTest
    @ValueSource(strings = {"", "month=", "month=2007", "month=2007-13", "month=0001-01", "month=9999-01", "view=year"})
    void whatIsNoMonthIsTheOneOfToday(String query) {
        CalendarAddress address = read(query);
        assertEquals(CalendarAddress.View.MONTH, address.view());
        assertEquals(YearMonth.of(2007, 5), address.month());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=list",
                "view=list&from=tomorrow",
                "view=list&from=2007-02-30",
                "view=list&page=0",
                "view=list&page=-1",
                "view=list&page=99999999999999999999"
            })
    void whatIsNoDayOrPageIsTheFirstPageFromToday(String query) {
        CalendarAddress address = read(query);
        assertEquals(TODAY, address.first());
        assertEquals(1, address.page());
    }

    @ParameterizedTest
    @CsvSource({
        "view=week&week=2007-04-05, 2007-04-02, view=week&week=2007-04-09",
        "view=week&week=2007-02-30, 2007-04-30, view=week&week=2007-05-07",
        "view=timeline&quarter=2007-Q4, 2007-10-01, view=timeline&quarter=2008-Q1",
        "view=coverage&quarter=2007-Q5, 2007-04-01, view=coverage&quarter=2007-Q3",
        "view=regions&quarter=x, 2007-04-01, view=regions&quarter=2007-Q3",
        "view=regions&day=2008-02-29, 2008-01-01, view=regions&quarter=2008-Q2",
        "view=timeline&month=2007-12, 2007-04-01, view=timeline&quarter=2007-Q3"
    })
    void eachViewStepsByItsOwnPeriod(String query, LocalDate first, String next) {
        CalendarAddress address = read(query);
        assertEquals(first, address.first());
        assertEquals("/calendar?" + next, address.shifted(1).href());
    }

    @Test
    void anotherViewShowsTodayWhereTheDaysShownHoldIt() {
        CalendarAddress may = read("month=2007-05&q=border");
        assertEquals(
                "/calendar?view=week&week=2007-04-30&q=border",
                may.as(CalendarAddress.View.WEEK).href());
        assertEquals(
                "/calendar?view=week&week=2007-05-28&q=border",
                may.shifted(1).as(CalendarAddress.View.WEEK).href());
        assertEquals(
                "/calendar?view=list&from=2007-05-01&q=border",
                may.as(CalendarAddress.View.LIST).href());
        assertEquals(
                "/calendar?month=2007-05&q=border",
                may.as(CalendarAddress.View.TIMELINE)
                        .as(CalendarAddress.View.MONTH)
                        .href());
    }

    @Test
    void goesOnWithTheSameFilter() {
        CalendarAddress address = read("month=2007-12&audience=police&q=border");
        assertEquals(
                "/calendar?month=2008-01&audience=police&q=border",
                address.shifted(1).href());
        assertEquals(
                "/calendar?view=list&from=2007-12-01&audience=police&q=border",
                address.listFrom(LocalDate.of(2007, 12, 1)));
        assertEquals("/calendar?view=month&audience=police&q=border", address.hrefOfToday());
    }

    @Test
    void staysInTheListAndTurnsItsPages() {
        CalendarAddress address = read("view=list&from=2007-04-15&page=2&status=tentative");
        assertEquals("/calendar?view=list&from=2007-04-15&page=3&status=tentative", address.page(3));
        assertEquals(
                "/calendar?view=list&from=2007-05-01&status=tentative",
                address.shifted(1).href());
        assertEquals("/calendar?view=list&status=tentative", address.hrefOfToday());
    }

    @Test
    void dropsOneValueOfTheFilterAndKeepsTheOthers() {
        CalendarAddress address = read("month=2007-04&audience=police&audience=judges&q=two words");
        assertEquals("/calendar?month=2007-04&audience=judges&q=two+words", address.without("audience", "police"));
        assertEquals("/calendar?month=2007-04&audience=judges&audience=police", address.without("q", "two words"));
        assertEquals("/calendar?month=2007-04", address.withoutFilter());
    }

    static CalendarAddress read(String query) {
        Map<String, List<String>> values = Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
        return CalendarAddress.read(values, TODAY, DayOfWeek.MONDAY);
    }
}
