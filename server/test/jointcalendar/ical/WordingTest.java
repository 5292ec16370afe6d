package jointcalendar.ical;

import static jointcalendar.ical.Samples.DAYS;
import static jointcalendar.ical.Samples.PLAIN;
import static jointcalendar.ical.Samples.event;
import static jointcalendar.ical.Samples.heldBy;
import static jointcalendar.ical.Samples.line;
import static jointcalendar.ical.Samples.lines;
import static jointcalendar.ical.Samples.readBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jointcalendar.ical.CalendarEvent.Organizer;
import jointcalendar.ical.CalendarEvent.Status;
import jointcalendar.ical.CalendarEvent.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @Test
    void escapesWhatIsSpecial() {
        assertEquals("SUMMARY:a\\, b\\; c \\\\ d\\ne \"f\": g", line("SUMMARY", titled("a, b; c \\ d\ne \"f\": g")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commas, semicolons; colons: and \"quotes\"",
                "C:\\new\\table \\n is not a line break",
                "Two\nlines\n\nand more",
                "Оқыту: адам саудасына қарсы іс-қимыл, Ә Ғ Қ Ң Ө Ұ Ү Һ І",
                "\tTabs and ☂ and 👩🏽‍💻 and e\u0301",
            })
    void readsBackAsItWasWritten(String text) {
        var event = readBack(event(new Wording(text, text, text, List.of(text))));
        assertEquals(text, event.getSummary().getValue());
        assertEquals(
                text.strip() + "\n\nhttps://calendar.example/activities/1",
                event.getDescription().getValue());
        assertEquals(text.strip(), event.getLocation().getValue());
        assertEquals(List.of(text.strip()), event.getCategories().get(0).getValues());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u000b", "\f"})
    void letsNobodyAddAProperty(String lineBreak) {
        String attack = "X" + lineBreak + "ATTENDEE:mailto:a@b";
        var event = new CalendarEvent(
                new CalendarEvent.Revision(
                        attack,
                        0,
                        Samples.event(DAYS).revision().stamp(),
                        java.time.Instant.EPOCH,
                        java.time.Instant.EPOCH),
                DAYS,
                Status.CONFIRMED,
                false,
                CalendarEvent.Classification.PRIVATE,
                new Wording(attack, attack, attack, List.of(attack)),
                new Organizer(attack, Optional.of(attack)),
                Optional.empty(),
                Optional.of(attack));
        assertTrue(lines(event).stream().noneMatch(line -> line.startsWith("ATTENDEE")));
        assertEquals("SUMMARY:X\\nATTENDEE:mailto:a@b", line("SUMMARY", event));
        assertTrue(readBack(event).getAttendees().isEmpty());
    }

    @Test
    void leavesControlCharactersAndBrokenSurrogatesOut() {
        assertEquals("SUMMARY:abcde", line("SUMMARY", titled("a\u0000b\u0007c\u007fd\u009b\ud83de")));
    }

    @Test
    void repeatsTheLinkAtTheEndOfTheDescription() {
        var event = event(new Wording("Training", "", "", List.of()));
        assertEquals("URL:https://calendar.example/activities/1", line("URL", event));
        assertEquals("DESCRIPTION:https://calendar.example/activities/1", line("DESCRIPTION", event));
    }

    @Test
    void leavesOutWhatIsEmpty() {
        List<String> lines = lines(heldBy(new Organizer("IOM", Optional.empty())));
        assertTrue(lines.contains("DESCRIPTION:For border guards"));
        var bare = event(DAYS, Status.TENTATIVE, new Wording("Training", " ", "", List.of(" ")));
        assertTrue(lines(bare).stream().noneMatch(l -> l.startsWith("LOCATION") || l.startsWith("CATEGORIES")));
    }

    @Test
    void marksACancelledEvent() {
        var event = readBack(event(DAYS, Status.CANCELLED, PLAIN));
        assertTrue(event.getStatus().isCancelled());
        assertEquals(3, event.getSequence().getValue());
        assertEquals("a-1@calendar.example", event.getUid().getValue());
    }

    @Test
    void saysWhoseItIsAndWhatItBelongsTo() {
        var event = heldBy(new Organizer("Фонд \"Родник\", Алматы", Optional.of("a?cc=b@calendar.example")));
        assertEquals(
                "ORGANIZER;CN=\"Фонд 'Родник', Алматы\":mailto:a%3Fcc=b@calendar.example", line("ORGANIZER", event));
        assertEquals("RELATED-TO:a-0@calendar.example", line("RELATED-TO", event));
        assertEquals("CLASS:CONFIDENTIAL", line("CLASS", event));
        assertEquals("TRANSP:TRANSPARENT", line("TRANSP", event));
    }

    @Test
    void namesAnOrganizerWithoutAMailAddress() {
        var event = heldBy(new Organizer("IOM", Optional.empty()));
        assertEquals("ORGANIZER;CN=IOM:invalid:nomail", line("ORGANIZER", event));
        assertEquals("IOM", readBack(event).getOrganizer().getCommonName());
    }

    private static CalendarEvent titled(String title) {
        return event(new Wording(title, "", "", List.of()));
    }
}
