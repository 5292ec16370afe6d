package jointcalendar.ical;

import static jointcalendar.ical.Samples.event;
import static jointcalendar.ical.Samples.line;
import static jointcalendar.ical.Samples.lines;
import static jointcalendar.ical.Samples.readBack;
import static jointcalendar.ical.Samples.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00, 2026-06-01T17:30, Asia/Almaty, 2026-06-01T04:00:00Z, 2026-06-01T12:30:00Z",
        "2023-06-01T09:00, 2023-06-01T17:30, Asia/Almaty, 2023-06-01T03:00:00Z, 2023-06-01T11:30:00Z",
        "2007-07-10T10:00, 2007-07-10T12:00, Asia/Almaty, 2007-07-10T04:00:00Z, 2007-07-10T06:00:00Z",
        "2024-02-29T09:00, 2024-03-01T09:00, Asia/Almaty, 2024-02-29T03:00:00Z, 2024-03-01T04:00:00Z",
        "2026-06-01T09:00, 2026-06-01T10:00, Asia/Qyzylorda, 2026-06-01T04:00:00Z, 2026-06-01T05:00:00Z",
        "2026-03-28T23:00, 2026-03-29T09:00, Europe/Zurich, 2026-03-28T22:00:00Z, 2026-03-29T07:00:00Z",
        "2026-10-24T23:00, 2026-10-25T09:00, Europe/Zurich, 2026-10-24T21:00:00Z, 2026-10-25T08:00:00Z",
        "2026-12-31T20:00, 2027-07-01T09:00, Europe/Zurich, 2026-12-31T19:00:00Z, 2027-07-01T07:00:00Z",
        "2026-03-29T02:30, 2026-03-29T04:00, Europe/Zurich, 2026-03-29T01:30:00Z, 2026-03-29T02:00:00Z",
        "2026-01-20T09:00, 2026-07-20T09:00, America/New_York, 2026-01-20T14:00:00Z, 2026-07-20T13:00:00Z",
        "2026-06-01T09:00, 2026-06-01T10:00, +05:30, 2026-06-01T03:30:00Z, 2026-06-01T04:30:00Z",
    })
    void readsBackAtTheRightInstant(String start, String end, String zone, Instant from, Instant until) {
        var event = event(timed(start, end, zone));
        assertEquals(from, readBack(event).getDateStart().getValue().toInstant());
        assertEquals(until, readBack(event).getDateEnd().getValue().toInstant());
    }

    @Test
    void keepsTheWallTimeThatICal4jWouldShift() {
        var event = event(timed("2026-06-01T09:00", "2026-06-01T17:30", "Asia/Almaty"));
        assertEquals("DTSTART;TZID=Asia/Almaty:20260601T090000", line("DTSTART", event));
        assertEquals("DTEND;TZID=Asia/Almaty:20260601T173000", line("DTEND", event));
    }

    @Test
    void writesAFixedOffsetAsUtc() {
        var event = event(timed("2026-06-01T09:00", "2026-06-01T17:30", "UTC"));
        assertEquals("DTSTART:20260601T090000Z", line("DTSTART", event));
        assertFalse(lines(event).contains("BEGIN:VTIMEZONE"));
    }

    @Test
    void endsWholeDaysOnTheDayAfterTheLast() {
        var event = event(new When.AllDay(LocalDate.of(2026, 5, 28), LocalDate.of(2026, 5, 31)));
        assertEquals("DTSTART;VALUE=DATE:20260528", line("DTSTART", event));
        assertEquals("DTEND;VALUE=DATE:20260601", line("DTEND", event));
        assertFalse(readBack(event).getDateStart().getValue().hasTime());
    }

    @Test
    void takesItsStampsFromTheStore() {
        var event = event(Samples.DAYS);
        assertEquals("DTSTAMP:20260203T040506Z", line("DTSTAMP", event));
        assertEquals("CREATED:20260101T000000Z", line("CREATED", event));
        assertEquals("LAST-MODIFIED:20260203T040506Z", line("LAST-MODIFIED", event));
        assertEquals(
                1, lines(event).stream().filter(l -> l.startsWith("DTSTAMP")).count());
    }

    @Test
    void refusesAnEventThatEndsBeforeItStarts() {
        LocalDate day = LocalDate.of(2026, 5, 12);
        assertThrows(IllegalArgumentException.class, () -> new When.AllDay(day, day.minusDays(1)));
        assertThrows(
                IllegalArgumentException.class, () -> timed("2026-06-01T09:00", "2026-06-01T09:00", "Asia/Almaty"));
        assertTrue(lines(event(new When.AllDay(day, day))).contains("DTEND;VALUE=DATE:20260513"));
    }
}
