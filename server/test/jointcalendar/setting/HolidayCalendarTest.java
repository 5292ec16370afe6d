package jointcalendar.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
    private final HolidayCalendar holidays = new HolidayCalendar(Optional.of("KZ"), Map.of());

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

    @Test
    void everyHolidayIsNamedInEachLanguage() {
        LocalDate day = LocalDate.of(2026, 12, 16);
        assertEquals("Independence Day", name(holidays, day, Language.EN));
        assertEquals("День Независимости", name(holidays, day, Language.RU));
        assertEquals("Тәуелсіздік күні", name(holidays, day, Language.KK));
    }

    @Test
    void anothersHolidaysAreNamedInEnglishWhateverTheMachinesLanguage() {
        HolidayCalendar german = new HolidayCalendar(Optional.of("DE"), Map.of());
        assertEquals("Labour Day", name(german, LocalDate.of(2026, 5, 1), Language.RU));
        assertTrue(german.isHoliday(LocalDate.of(2026, 10, 3)));
    }

    @Test
    void aCountryThatNobodyKnowsHasNone() {
        HolidayCalendar none = new HolidayCalendar(Optional.of("KG"), Map.of());
        assertFalse(none.isHoliday(LocalDate.of(2026, 1, 1)));
        assertFalse(CountryHolidays.areKnownOf("KG"));
    }

    @Test
    void aDayAddedIsADayOffAndOneTakenAwayIsNot() {
        LocalDate moved = LocalDate.of(2026, 5, 8);
        HolidayCalendar changed = new HolidayCalendar(
                Optional.of("KZ"),
                Map.of(
                        moved,
                        HolidayChange.added(Map.of(Language.EN, "Moved day", Language.KK, "Ауысқан күн")),
                        LocalDate.of(2026, 5, 1),
                        HolidayChange.TAKEN_AWAY));
        assertTrue(changed.isHoliday(moved));
        assertFalse(changed.isHoliday(LocalDate.of(2026, 5, 1)));
        assertEquals("Moved day", name(changed, moved, Language.RU));
        assertEquals("Ауысқан күн", name(changed, moved, Language.KK));
        assertTrue(changed.isHoliday(LocalDate.of(2027, 5, 1)));
    }

    private static String name(HolidayCalendar calendar, LocalDate day, Language language) {
        return calendar.between(day, day, Messages.load().in(language)).get(day);
    }

    private boolean isHoliday(String day) {
        return !between(day, day).isEmpty();
    }

    private SortedMap<LocalDate, String> between(String first, String last) {
        return holidays.between(
                LocalDate.parse(first), LocalDate.parse(last), Messages.load().in(Language.EN));
    }
}
