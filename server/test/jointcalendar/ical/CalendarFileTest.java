package jointcalendar.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jointcalendar.ical.Samples.bytes;
import static jointcalendar.ical.Samples.event;
import static jointcalendar.ical.Samples.file;
import static jointcalendar.ical.Samples.header;
import static jointcalendar.ical.Samples.lines;
import static jointcalendar.ical.Samples.timed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jointcalendar.ical.CalendarEvent.Wording;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final String LONG = "Көшіп-қону және адам саудасы 👩🏽‍💻, халықаралық ұйым; ".repeat(20);
    private static final CalendarEvent WORDY = event(new Wording(LONG, LONG, LONG, List.of(LONG, "Оқыту")));
    private static final CalendarEvent TIMED = event(timed("2026-06-01T09:00", "2026-06-01T10:00", "Europe/Zurich"));

    @Test
    void saysEverythingOfItselfBeforeTheFirstComponent() {
        assertEquals(
                List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Joint Activity Calendar//Portal//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "NAME:Joint Activity Calendar",
                        "X-WR-CALNAME:Joint Activity Calendar",
                        "DESCRIPTION:What donors plan\\; together",
                        "X-WR-CALDESC:What donors plan\\; together",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H",
                        "SOURCE;VALUE=URI:https://calendar.example/calendar.ics",
                        "COLOR:steelblue",
                        "BEGIN:VTIMEZONE"),
                lines(TIMED).subList(0, 14));
    }

    @Test
    void foldsEveryLineAt75OctetsAndTearsNoCharacter() throws CharacterCodingException {
        for (String line : file(WORDY, TIMED).split("\r\n", -1)) {
            assertTrue(line.getBytes(UTF_8).length <= 75, line);
            assertFalse(line.contains("\uFFFD"), line);
        }
        assertEquals(
                file(WORDY, TIMED),
                UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(WORDY, TIMED))).toString());
    }

    @Test
    void foldsNoEarlierThanItMust() {
        String line = "SUMMARY:" + "x".repeat(67);
        assertEquals(line + "\r\n", folded(line));
        assertEquals(line + "\r\n y\r\n", folded(line + "y"));
        assertEquals(line.substring(1) + "\r\n ж\r\n", folded(line.substring(1) + "ж"));
        assertEquals(line + "\r\n " + "y".repeat(74) + "\r\n z\r\n", folded(line + "y".repeat(74) + "z"));
    }

    @Test
    void readsBackWhatWasFolded() {
        var event = Samples.readBack(WORDY);
        assertEquals(LONG, event.getSummary().getValue());
        assertEquals(
                List.of(LONG.strip(), "Оқыту"), event.getCategories().get(0).getValues());
    }

    @Test
    void endsEveryLineWithCrLf() {
        assertFalse(Pattern.compile("(?<!\r)\n|\r(?!\n)")
                .matcher(file(WORDY, TIMED))
                .find());
        assertTrue(file(WORDY, TIMED).endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    @Test
    void givesTheSameBytesForTheSameEvents() {
        assertArrayEquals(bytes(WORDY, TIMED), bytes(WORDY, TIMED));
    }

    @Test
    void isValidForAnotherLibrary() {
        assertTrue(Biweekly.parse(file(WORDY, TIMED))
                .first()
                .validate(ICalVersion.V2_0)
                .isEmpty());
    }

    @Test
    void keepsTheHeaderFreeOfWhatANameMayHold() {
        var header = new CalendarHeader(
                "X\r\nATTENDEE:mailto:a@b",
                Optional.empty(),
                URI.create("https://calendar.example/ж.ics"),
                "teal",
                Duration.ofHours(12));
        String file = new String(CalendarFile.of(header, List.of()), UTF_8);
        assertTrue(file.contains("\r\nNAME:X\\nATTENDEE:mailto:a@b\r\n"));
        assertTrue(file.contains("\r\nSOURCE;VALUE=URI:https://calendar.example/%D0%B6.ics\r\n"));
        assertTrue(file.contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"));
    }

    @Test
    void refusesAColourThatRfc7986DoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> coloured("#4682b4"));
        assertThrows(IllegalArgumentException.class, () -> coloured("red\r\nX:y"));
        assertEquals("teal", coloured("teal").colour());
    }

    private static CalendarHeader coloured(String colour) {
        return new CalendarHeader("x", Optional.empty(), header().source(), colour, Duration.ofHours(1));
    }

    private static String folded(String line) {
        return new String(ContentLines.fold(line + "\r\n"), UTF_8);
    }
}
