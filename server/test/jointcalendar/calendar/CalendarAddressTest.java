package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarAddressTest {
    private static final LocalDate TODAY = LocalDate.of(2007, 5, 2);

    @ParameterizedTest
    @ValueSource(strings = {"", "month=", "month=2007", "month=2007-13", "month=0001-01", "month=9999-01", "view=week"})
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
        assertEquals(TODAY, address.from());
        assertEquals(1, address.page());
    }

    @Test
    void goesOnWithTheSameFilter() {
        CalendarAddress address = read("month=2007-12&audience=police&q=border");
        assertEquals("/calendar?month=2008-01&audience=police&q=border", address.at(YearMonth.of(2008, 1)));
        assertEquals(
                "/calendar?view=list&from=2007-12-01&audience=police&q=border",
                address.listFrom(LocalDate.of(2007, 12, 1)));
        assertEquals("/calendar?audience=police&q=border", address.today());
    }

    @Test
    void staysInTheListAndTurnsItsPages() {
        CalendarAddress address = read("view=list&from=2007-04-15&page=2&status=tentative");
        assertEquals("/calendar?view=list&from=2007-04-15&page=3&status=tentative", address.page(3));
        assertEquals("/calendar?view=list&from=2007-05-01&status=tentative", address.at(YearMonth.of(2007, 5)));
        assertEquals("/calendar?view=list&status=tentative", address.today());
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
        return CalendarAddress.read(values, TODAY);
    }
}
