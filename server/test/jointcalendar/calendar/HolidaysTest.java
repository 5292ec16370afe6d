package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private final Holidays holidays = new Holidays();

    @Test
    void knowsMayOfTheYearOfTheFirstMeeting() {
        assertEquals(
                Map.of(LocalDate.of(2007, 5, 1), "Unity Day", LocalDate.of(2007, 5, 9), "Victory Day"),
                between("2007-05-01", "2007-05-31"));
    }

    @Test
    void nauryzGrewFromOneDayToThree() {
        assertEquals(1, between("2009-03-20", "2009-03-25").size());
        assertEquals(
                List.of("Nauryz", "Nauryz", "Nauryz"),
                List.copyOf(between("2010-03-20", "2010-03-25").values()));
    }

    @Test
    void republicDayWentAndCameBack() {
        assertTrue(isHoliday("2007-10-25"));
        assertFalse(isHoliday("2015-10-25"));
        assertTrue(isHoliday("2022-10-25"));
    }

    @Test
    void kurbanAitFollowsTheMoon() {
        assertEquals("Kurban Ait", between("2007-12-18", "2007-12-22").get(LocalDate.of(2007, 12, 20)));
        assertEquals("Kurban Ait", between("2025-06-01", "2025-06-30").get(LocalDate.of(2025, 6, 6)));
    }

    @Test
    void everyHolidayOfEveryYearHasAName() {
        for (int year = 1990; year <= 2100; year++) {
            assertTrue(between(year + "-01-01", year + "-12-31").size() >= 9);
        }
    }

    private boolean isHoliday(String day) {
        return !between(day, day).isEmpty();
    }

    private SortedMap<LocalDate, String> between(String first, String last) {
        return holidays.between(
                LocalDate.parse(first), LocalDate.parse(last), Messages.load().in(Language.EN));
    }
}
