package jointcalendar.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Contact;
import jointcalendar.activity.Link;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.activity.Translation;
import jointcalendar.text.Language;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An activity with everything filled in, read back from feeds by a parser that did not write them. */
class EverythingInAFeedTest {
    private static final String MEMBER = "anna@inl.example";
    private static final String OTHER = "cora@osce.example";
    private static final List<String> FILLED = List.of(
            "Peregrine",
            "Сапсан",
            "Quarry",
            "Falconers",
            "Hall",
            "Shymkent",
            "meet.example",
            "docs.example",
            "Manual, part",
            "Aigul",
            "phase two");

    private static TestPortal portal;
    private static Activity shared;
    private static Activity busy;

    @BeforeAll
    static void post() {
        portal = TestPortal.empty();
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
        portal.account(OTHER, Role.MEMBER, "OSCE", Side.DONOR);
        shared = portal.post(full().withVisibility(Visibility.PUBLIC));
        busy = portal.post(full().withVisibility(Visibility.BUSY)
                .with(plan -> plan.sessions(List.of(session("2008-02-04"), session("2008-02-11")))));
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Session session(String day) {
        LocalDate date = LocalDate.parse(day);
        return new Session(
                date,
                date,
                Optional.of(new Session.Times(LocalTime.of(9, 0), LocalTime.of(17, 30), ZoneId.of("Asia/Almaty"))));
    }

    private static Plan full() {
        long inl = portal.organisation("INL", Side.DONOR).id();
        long undp = portal.organisation("UNDP", Side.DONOR).id();
        return Plan.of("Peregrine workshop", "training", inl, session("2007-06-04"), session("2007-06-11"))
                .with(plan -> plan.description("First *Quarry* line\n\nSecond line; with, signs")
                        .translations(Map.of(Language.RU, new Translation("Сапсан", "Описание Сапсан")))
                        .status(Status.CONFIRMED)
                        .place(new Place("Falconers Hall", "Shymkent", Optional.of("KZ-79"), Optional.of("KZ"))
                                .at("https://meet.example/room?a=1&b=2"))
                        .targets(Set.of("KZ-35"))
                        .themes(Set.of("prosecution"))
                        .audiences(Set.of("police"))
                        .audienceSizes(Map.of("police", 25))
                        .partners(Set.of(undp))
                        .funders(Set.of(inl))
                        .host(Optional.of(undp))
                        .contact(new Contact("Aigul S.", "aigul@inl.example", "+7 727 123"))
                        .workLanguages(Set.of("ru", "kk"))
                        .links(List.of(
                                new Link("https://docs.example/1?x=1&y=2", "Manual, part 1"),
                                new Link("http://docs.example/plain", "Manual, part 2")))
                        .tags(Set.of("phase two", "merke")));
    }

    /** The feed that somebody made for themselves, as it came. */
    private static String own(String email) {
        TestBrowser browser = portal.as(email).open("/feeds").submit("/feeds", "name", "Mine");
        String address = browser.page().expectFirst("input.address").attr("value");
        return portal.visitor().open(URI.create(address).getPath()).body();
    }

    private static String open() {
        return portal.visitor().open("/calendar.ics").body();
    }

    private static List<Component> events(String file) throws IOException, ParserException {
        return List.copyOf(new CalendarBuilder()
                .build(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .getComponents("VEVENT"));
    }

    private static Component event(String file, String day) throws IOException, ParserException {
        return events(file).stream()
                .filter(event -> value(event, "DTSTART").startsWith(day))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Component event, String property) {
        return event.getProperties(property).stream()
                .map(Property::getValue)
                .findFirst()
                .orElse("");
    }

    private static String parameter(Component event, String property, String parameter) {
        return event.getProperties(property).stream()
                .flatMap(there -> there.getParameters(parameter).stream())
                .map(Parameter::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void aMembersFeedHoldsAllOfItAndWhomToAsk() throws IOException, ParserException {
        Component event = event(own(MEMBER), "20070604");
        tellsEverythingButWhomToAsk(event);
        assertEquals("Aigul S., aigul@inl.example, +7 727 123", value(event, "CONTACT"));
        assertTrue(value(event, "DESCRIPTION").contains("Contact: Aigul S., aigul@inl.example"));
    }

    @Test
    void thePublicFeedHoldsAllOfItButWhomToAsk() throws IOException, ParserException {
        String file = open();
        tellsEverythingButWhomToAsk(event(file, "20070604"));
        assertEquals("", value(event(file, "20070604"), "CONTACT"));
        String unfolded = file.replace("\r\n ", "");
        for (String told : List.of("CONTACT", "Aigul", "aigul", "+7 727")) {
            assertFalse(unfolded.contains(told), told);
        }
    }

    private static void tellsEverythingButWhomToAsk(Component event) {
        assertEquals("INL: Peregrine workshop", value(event, "SUMMARY"));
        assertEquals("en", parameter(event, "SUMMARY", "LANGUAGE"));
        assertEquals("en", parameter(event, "DESCRIPTION", "LANGUAGE"));
        assertEquals("en", parameter(event, "CATEGORIES", "LANGUAGE"));
        assertTrue(value(event, "LOCATION").contains("Falconers Hall"), value(event, "LOCATION"));
        assertTrue(value(event, "LOCATION").contains("Shymkent"), value(event, "LOCATION"));
        assertEquals("https://meet.example/room?a=1&b=2", value(event, "CONFERENCE"));
        assertEquals("VIDEO", parameter(event, "CONFERENCE", "FEATURE"));
        assertEquals("Join online", parameter(event, "CONFERENCE", "LABEL"));
        assertEquals(
                List.of("https://docs.example/1?x=1&y=2"),
                event.getProperties("ATTACH").stream().map(Property::getValue).toList());
        assertEquals(
                Set.of("Training", "Investigation and prosecution", "merke", "phase two"),
                Set.of(value(event, "CATEGORIES").split(",")));
        List<String> lines = value(event, "DESCRIPTION").lines().toList();
        for (String line : List.of(
                "First Quarry line",
                "Second line; with, signs",
                "Session 1 of 2",
                "Funded by: INL",
                "Host: UNDP",
                "Join online: https://meet.example/room?a=1&b=2",
                "Manual, part 1: https://docs.example/1?x=1&y=2",
                portal.address() + "/activities/" + shared.id())) {
            assertTrue(lines.contains(line), line + " in " + lines);
        }
        assertTrue(lines.stream().anyMatch(line -> line.contains("Police") && line.contains("25")), lines.toString());
    }

    @Test
    void aSecondSessionIsRelatedToTheFirst() throws IOException, ParserException {
        for (String file : List.of(own(MEMBER), open())) {
            Component first = event(file, "20070604");
            Component second = event(file, "20070611");
            assertEquals("", value(first, "RELATED-TO"));
            assertEquals(shared.uid(), value(first, "UID"));
            assertEquals(shared.uid(), value(second, "RELATED-TO"));
            assertFalse(value(second, "UID").equals(shared.uid()));
            assertTrue(value(second, "DESCRIPTION").contains("Session 2 of 2"));
            assertEquals("20070611T090000", value(second, "DTSTART"));
            assertEquals("Asia/Almaty", parameter(second, "DTSTART", "TZID"));
        }
    }

    @Test
    void aReaderOfAnotherLanguageIsToldTheLanguageOfWhatTheyAreGiven() throws IOException, ParserException {
        Component russian = event(own(speaking("ru@inl.example", Language.RU)), "20070604");
        assertEquals("INL: Сапсан", value(russian, "SUMMARY"));
        assertEquals("ru", parameter(russian, "SUMMARY", "LANGUAGE"));
        assertEquals("ru", parameter(russian, "DESCRIPTION", "LANGUAGE"));
        Component kazakh = event(own(speaking("kk@inl.example", Language.KK)), "20070604");
        assertFalse(parameter(kazakh, "SUMMARY", "LANGUAGE").equals("kk"), "nobody wrote it in Kazakh");
        assertEquals("kk", parameter(kazakh, "CATEGORIES", "LANGUAGE"));
    }

    private static String speaking(String email, Language language) {
        long account = portal.account(email, Role.MEMBER, "INL", Side.DONOR).id();
        portal.accounts().setLanguage(account, language);
        return email;
    }

    @Test
    void addressesThatLeadAstrayAreInNoFeed() {
        for (String astray : List.of(
                "javascript:alert(1)", "https://name:secret@docs.example/", "https://name@docs.example/", "data:,x")) {
            TestBrowser browser = portal.as(MEMBER).open("/activities/" + shared.id() + "/edit");
            browser.submit("/activities/" + shared.id(), "online", astray);
            assertEquals(422, browser.status(), astray);
        }
        for (String file : List.of(own(MEMBER), open())) {
            String unfolded = file.replace("\r\n ", "");
            assertFalse(unfolded.contains("javascript:"));
            assertFalse(unfolded.contains("secret@"));
            assertFalse(unfolded.contains("http://docs.example"), "what is not encrypted");
        }
    }

    @Test
    void aBusyTimeHoldsNothingOfItInAnyByte() throws IOException, ParserException {
        String file = own(OTHER);
        List<Component> times = events(file).stream()
                .filter(event -> value(event, "DTSTART").startsWith("2008"))
                .toList();
        assertEquals(2, times.size());
        for (Component event : times) {
            String bytes = event.toString().replace("\r\n ", "");
            FILLED.forEach(word -> assertFalse(bytes.contains(word), word + " in " + bytes));
            for (String property : List.of(
                    "CONFERENCE", "ATTACH", "CONTACT", "CATEGORIES", "LOCATION", "DESCRIPTION", "URL", "RELATED-TO")) {
                assertEquals(List.of(), event.getProperties(property), property);
            }
            assertFalse(bytes.contains(busy.uid()));
        }
        assertFalse(open().contains("DTSTART;VALUE=DATE:2008"), "the public is not told of busy times");
    }
}
