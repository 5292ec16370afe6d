package jointcalendar.ical;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.ical.CalendarEvent.Classification;
import jointcalendar.ical.CalendarEvent.Organizer;
import jointcalendar.ical.CalendarEvent.Revision;
import jointcalendar.ical.CalendarEvent.Status;
import jointcalendar.ical.CalendarEvent.Wording;

/** Events to write, and another library to read them with. */
final class Samples {
    static final When DAYS = new When.AllDay(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 15));
    static final Wording PLAIN = new Wording("Training", "For border guards", "Merke", List.of("Training"));

    private Samples() {}

    static When.Timed timed(String start, String end, String zone) {
        return new When.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), ZoneId.of(zone));
    }

    static CalendarEvent event(When when) {
        return event(when, Status.CONFIRMED, PLAIN);
    }

    static CalendarEvent event(Wording wording) {
        return event(DAYS, Status.CONFIRMED, wording);
    }

    static CalendarEvent event(When when, Status status, Wording wording) {
        return new CalendarEvent(
                new Revision(
                        "a-1@calendar.example",
                        3,
                        Instant.parse("2026-02-03T04:05:06.789Z"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-03T04:05:06Z")),
                when,
                status,
                false,
                Classification.PUBLIC,
                wording,
                new Organizer("IOM", Optional.of("iom@calendar.example")),
                Optional.of(URI.create("https://calendar.example/activities/1")),
                Optional.empty());
    }

    static CalendarEvent heldBy(Organizer organizer) {
        CalendarEvent event = event(DAYS);
        return new CalendarEvent(
                event.revision(),
                event.when(),
                event.status(),
                true,
                Classification.CONFIDENTIAL,
                event.wording(),
                organizer,
                Optional.empty(),
                Optional.of("a-0@calendar.example"));
    }

    static CalendarHeader header() {
        return new CalendarHeader(
                "Joint Activity Calendar",
                Optional.of("What donors plan; together"),
                URI.create("https://calendar.example/calendar.ics"),
                "steelblue",
                Duration.ofHours(1));
    }

    static String file(CalendarEvent... events) {
        return new String(bytes(events), UTF_8);
    }

    static byte[] bytes(CalendarEvent... events) {
        return CalendarFile.of(
                header(), Stream.of(events).map(RenderedEvent::of).toList());
    }

    /** The content lines as they were before folding. */
    static List<String> lines(CalendarEvent... events) {
        return file(events).replace("\r\n ", "").lines().toList();
    }

    static String line(String property, CalendarEvent event) {
        return lines(event).stream()
                .dropWhile(line -> !line.equals("BEGIN:VEVENT"))
                .filter(line -> line.matches(property + "[:;].*"))
                .findFirst()
                .orElseThrow();
    }

    static VEvent readBack(CalendarEvent event) {
        return Biweekly.parse(file(event)).first().getEvents().get(0);
    }
}
