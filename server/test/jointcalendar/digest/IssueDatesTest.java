package jointcalendar.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import jointcalendar.setting.KazakhHolidays;
import org.junit.jupiter.api.Test;

class IssueDatesTest {
    private final IssueDates dates = new IssueDates(KazakhHolidays::include, new SettableClock("2007-05-02T10:00"));

    private LocalDate day(String month) {
        return dates.day(YearMonth.parse(month));
    }

    @Test
    void isTheFirstOfAMonthThatBeginsOnAWorkingDay() {
        assertEquals(LocalDate.parse("2007-06-01"), day("2007-06"));
    }

    @Test
    void skipsAHolidayAtTheMonthsBeginning() {
        assertEquals(LocalDate.parse("2007-05-02"), day("2007-05"));
    }

    @Test
    void skipsAWeekendAtTheMonthsBeginning() {
        assertEquals(LocalDate.parse("2007-09-03"), day("2007-09"));
        assertEquals(LocalDate.parse("2007-07-02"), day("2007-07"));
    }

    @Test
    void skipsHolidaysInARow() {
        assertEquals(LocalDate.parse("2007-01-03"), day("2007-01"));
    }

    @Test
    void isDueAtNineByThePortalsZoneAsItWasThen() {
        assertEquals(Instant.parse("2007-05-02T03:00:00Z"), dates.dueAt(YearMonth.parse("2007-05")));
        assertEquals(Instant.parse("2026-12-01T04:00:00Z"), dates.dueAt(YearMonth.parse("2026-12")));
    }
}
