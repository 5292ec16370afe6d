package jointcalendar.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jointcalendar.ical.Samples.event;
import static jointcalendar.ical.Samples.header;
import static jointcalendar.ical.Samples.lines;
import static jointcalendar.ical.Samples.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneComponentTest {
    /** No library knows it, so that each must read the VTIMEZONE. */
    private static final String UNKNOWN_ZONE = "Made/Up";

    /**
     * What biweekly takes for granted does not hold: their summer time is not one hour, or what was summer time became the standard
     * without a change of clocks.
     */
    private static final Set<String> NOT_FOR_BIWEEKLY =
            Set.of("Antarctica/Troll", "Australia/LHI", "Australia/Lord_Howe", "America/Ojinaga");

    @Test
    void saysOnlyWhatIsInForceInTheYearsUsed() {
        assertEquals(standard("20240301T000000", "+0600", "+0500"), zone(in2026()));
        assertEquals(standard("20041031T030000", "+0700", "+0600"), zone(in2023()));
    }

    @Test
    void writesEventsFromBeforeKazakhstanMovedInUtcSinceFewReadersUnderstandTwoStandardTimes() {
        List<String> lines = lines(in2023(), in2026());
        assertEquals(standard("20240301T000000", "+0600", "+0500"), zone(in2023(), in2026()));
        assertEquals(
                List.of("DTSTART:20230601T030000Z", "DTSTART;TZID=Asia/Almaty:20260601T090000"),
                lines.subList(lines.indexOf("BEGIN:VEVENT"), lines.size()).stream()
                        .filter(l -> l.startsWith("DTSTART"))
                        .toList());
    }

    @Test
    void saysSummerTimeAsARule() {
        assertEquals(
                List.of(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Zurich",
                        "BEGIN:STANDARD",
                        "DTSTART:20251026T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "END:STANDARD",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20260329T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "END:DAYLIGHT",
                        "END:VTIMEZONE"),
                zone(event(timed("2026-06-01T09:00", "2028-06-01T10:00", "Europe/Zurich"))));
    }

    @Test
    void writesEachChangeOutWhereTheRuleIsNoWeekOfTheMonth() {
        List<String> zone = zone(event(timed("2026-06-01T09:00", "2027-06-01T10:00", "Asia/Jerusalem")));
        assertEquals(
                List.of("DTSTART:20251026T020000", "DTSTART:20260327T020000", "DTSTART:20261025T020000"),
                zone.stream().filter(l -> l.startsWith("DTSTART")).limit(3).toList());
        assertFalse(zone.stream().anyMatch(l -> l.startsWith("RRULE")));
    }

    @Test
    void writesEachZoneOnceAndBeforeTheFirstEvent() {
        List<String> lines =
                lines(event(timed("2026-06-01T09:00", "2026-06-01T10:00", "Europe/Zurich")), in2026(), in2026());
        assertEquals(
                List.of("TZID:Asia/Almaty", "TZID:Europe/Zurich"),
                lines.stream().filter(l -> l.startsWith("TZID:")).toList());
        assertTrue(lines.lastIndexOf("END:VTIMEZONE") < lines.indexOf("BEGIN:VEVENT"));
    }

    @Test
    void agreesWithTheJdkInEveryZone() {
        List<String> wrong = new ArrayList<>();
        Set<ZoneRules> seen = new HashSet<>();
        for (String id : zonesOfTheJdk()) {
            if (!NOT_FOR_BIWEEKLY.contains(id) && seen.add(ZoneId.of(id).getRules())) {
                wrong.addAll(wrong(times(ZoneId.of(id)), id));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Without the hundreds that iCal4j registers in java.time as soon as it writes its first date. */
    private static List<String> zonesOfTheJdk() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("ical4j"))
                .sorted()
                .toList();
    }

    private static List<String> wrong(List<When.Timed> times, String id) {
        List<biweekly.component.VEvent> read =
                Biweekly.parse(renamed(file(times), id)).first().getEvents();
        return IntStream.range(0, times.size())
                .filter(i -> !instant(times.get(i))
                        .equals(read.get(i).getDateStart().getValue().toInstant()))
                .mapToObj(i -> times.get(i) + " was read as "
                        + read.get(i).getDateStart().getValue().toInstant())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Almaty", "Europe/Zurich", "America/New_York", "Asia/Jerusalem", "Asia/Kolkata"})
    void isUnderstoodByICal4j(String id) throws IOException, ParserException {
        List<When.Timed> times = times(ZoneId.of(id));
        Calendar read = new CalendarBuilder().build(new StringReader(renamed(file(times), id)));
        List<VEvent> events = read.getComponents(Component.VEVENT);
        for (int i = 0; i < times.size(); i++) {
            Temporal start = events.get(i).getStartDate().orElseThrow().getDate();
            assertEquals(
                    instant(times.get(i)), Instant.from(start), times.get(i).toString());
        }
    }

    @Test
    void fetchesNoZonesOverTheNetwork() {
        assertEquals(Optional.of("false"), Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"));
    }

    /** In all seasons of years in which Kazakhstan, Jordan and others changed their rules. */
    private static List<When.Timed> times(ZoneId zone) {
        return Stream.iterate(LocalDateTime.of(2023, 1, 1, 12, 0), t -> t.getYear() < 2027, t -> t.plusDays(83))
                .filter(start -> isFarFromAnyChange(start, zone))
                .map(start -> new When.Timed(start, start.plusHours(1), zone))
                .toList();
    }

    /** On the day itself biweekly takes the onset, which is wall time, for UTC. */
    private static boolean isFarFromAnyChange(LocalDateTime time, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return rules.getOffset(time.minusDays(1)).equals(rules.getOffset(time.plusDays(1)));
    }

    private static Instant instant(When.Timed time) {
        return time.start().atZone(time.zone()).toInstant();
    }

    private static String file(List<When.Timed> times) {
        var events = times.stream().map(Samples::event).map(RenderedEvent::of).toList();
        return new String(CalendarFile.of(header(), events), UTF_8);
    }

    private static String renamed(String file, String id) {
        return file.replace("TZID:" + id, "TZID:" + UNKNOWN_ZONE).replace("TZID=" + id, "TZID=" + UNKNOWN_ZONE);
    }

    private static CalendarEvent in2023() {
        return event(timed("2023-06-01T09:00", "2023-06-01T10:00", "Asia/Almaty"));
    }

    private static CalendarEvent in2026() {
        return event(timed("2026-06-01T09:00", "2026-06-01T10:00", "Asia/Almaty"));
    }

    private static List<String> standard(String onset, String before, String after) {
        return List.of(
                "BEGIN:VTIMEZONE",
                "TZID:Asia/Almaty",
                "BEGIN:STANDARD",
                "DTSTART:" + onset,
                "TZOFFSETFROM:" + before,
                "TZOFFSETTO:" + after,
                "END:STANDARD",
                "END:VTIMEZONE");
    }

    private static List<String> zone(CalendarEvent... events) {
        List<String> lines = lines(events);
        return lines.subList(lines.indexOf("BEGIN:VTIMEZONE"), lines.indexOf("END:VTIMEZONE") + 1);
    }
}
