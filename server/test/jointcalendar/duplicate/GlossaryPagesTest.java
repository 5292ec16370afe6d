package jointcalendar.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.glossary.Glossary;
import jointcalendar.glossary.OwnEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The glossary as coordinators look it up, change it and try it. */
class GlossaryPagesTest {
    private static final String COORDINATOR = "coordinator@inl.example";
    private static final String LIST = "/overlaps/glossary";
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        portal.account(COORDINATOR, Role.COORDINATOR, "INL", Side.DONOR);
        portal.account("lead@osce.example", Role.LEAD, "OSCE", Side.DONOR);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void isTheCoordinatorsAlone() {
        for (String path : List.of(LIST, LIST + "/new", LIST + "/trial")) {
            assertEquals(403, portal.as("lead@osce.example").ask("GET", path).status(), path);
            assertEquals(302, portal.visitor().ask("GET", path).status(), path);
        }
    }

    @Test
    void findsAMeaningByAnyOfItsWordsInAnyLanguage() {
        for (String word : List.of("forged", "поддельных", "жалған")) {
            assertTrue(coordinator().open(LIST + "?q=" + word).text().contains("forgery"), word);
        }
        assertTrue(coordinator().open(LIST + "?q=qwertz").text().contains("No such word"));
        assertEquals(
                200,
                coordinator().open(LIST + "?q=%27*&class=nonsense&page=999999").status());
    }

    @Test
    void wordsThatWereAddedMeanTheSameFromThenOn() {
        String trial = LIST + "/trial?first=Training+on+gribbles+in+Semey&second=Training+on+wumpuses+in+Semey";
        assertTrue(coordinator().open(trial).text().contains("Probably two events"));
        Glossary before = portal.glossary().current();
        assertSame(before, portal.glossary().current());
        assertEquals(200, add("en", "gribble*, wumpus*", "meaning", "gribble").status());
        assertNotSame(before, portal.glossary().current());
        assertFalse(before.fingerprint().equals(portal.glossary().current().fingerprint()));
        assertTrue(coordinator().open(trial).text().contains("Probably one event"));
        assertTrue(portal.audited().contains("glossary.added"));
    }

    @Test
    void anEntryIsChangedAndRemovedAndWhoeverComesSecondIsTold() {
        add("meaning", "marmot", "ru", "сурок");
        long id = latest().id();
        TestBrowser slow = coordinator().open(LIST + "/" + id);
        TestBrowser quick = coordinator().open(LIST + "/" + id);
        quick.submit(LIST + "/" + id, "ru", "сурок, суслик*");
        assertEquals(List.of("сурок", "суслик*"), latest().entry().all());
        slow.submit(LIST + "/" + id, "ru", "байбак");
        assertEquals(409, slow.status());
        assertEquals(List.of("сурок", "суслик*"), latest().entry().all());
        coordinator().open(LIST + "/" + id).submit(LIST + "/" + id + "/removal");
        assertEquals(404, coordinator().ask("GET", LIST + "/" + id).status());
        assertTrue(portal.audited().containsAll(List.of("glossary.changed", "glossary.removed")));
    }

    @Test
    void aMeaningThatTheProgramBringsAlongIsSwitchedOffAndOn() {
        Glossary all = portal.glossary().current();
        TestBrowser browser = coordinator().open(LIST + "?q=ballistics");
        browser.submit(LIST + "/built-in/topic.ballistics/removal");
        assertTrue(portal.glossary().current().entries().stream()
                .noneMatch(entry -> entry.meaning().equals("ballistics")));
        browser.open(LIST + "?q=ballistics").submit(LIST + "/built-in/topic.ballistics/restoration");
        assertEquals(all, portal.glossary().current());
        assertTrue(portal.audited().containsAll(List.of("glossary.switched-off", "glossary.switched-on")));
    }

    @Test
    void refusesWhatIsNoPhraseAndKeepsWhatWasTyped() {
        for (String wrong :
                List.of("*", "* *", "a*", "for*ged", "тра**", "two, three?", "x".repeat(61), "word\u0007s", "<b>")) {
            TestBrowser browser = add("meaning", "refused", "en", wrong);
            assertEquals(422, browser.status(), wrong);
            assertFalse(browser.page().select(".faults a[href=#en]").isEmpty(), wrong);
        }
        assertEquals(422, add("meaning", "refused").status());
        assertEquals(422, add("meaning", "", "en", "nameless").status());
        assertEquals(422, add("meaning", "x".repeat(61), "en", "nameless").status());
        assertEquals(
                422, add("meaning", "refused", "en", "phrase", "class", "word").status());
        assertEquals(
                422,
                add("meaning", "refused", "en", "phrase", "broader", "no such meaning")
                        .status());
        assertEquals(
                422,
                add("meaning", "forgery", "en", "phrase", "broader", "forgery").status());
        assertEquals(422, add("meaning", "refused", "en", numbered(31)).status());
    }

    @Test
    void refusesAPhraseThatIsKnownWithAnotherMeaning() {
        TestBrowser browser = add("meaning", "refused", "en", "something else, ballistic*");
        assertEquals(422, browser.status());
        assertTrue(browser.text().contains("“ballistic*” is known already and means “ballistics”"));
        assertEquals(
                "something else, ballistic*", browser.page().selectFirst("#en").text());
    }

    @Test
    void showsHowTwoTitlesAreReadAndWhatDecided() {
        TestBrowser browser = coordinator()
                .open(
                        LIST
                                + "/trial?first=Basic+course+for+judges&second=%D0%9F%D1%80%D0%BE%D0%B4%D0%B2%D0%B8%D0%BD%D1%83%D1%82%D1%8B%D0%B9+%D0%BA%D1%83%D1%80%D1%81+%D0%B4%D0%BB%D1%8F+%D1%81%D1%83%D0%B4%D0%B5%D0%B9");
        assertTrue(browser.text().contains("Different levels"));
        assertTrue(browser.text().contains("Probably two events"));
        String hostile = coordinator()
                .open(LIST + "/trial?first=%3Cscript%3E&second=" + "x".repeat(5000))
                .text();
        assertTrue(hostile.contains("<script>"), "as text");
    }

    private static String numbered(int many) {
        StringBuilder phrases = new StringBuilder();
        for (int i = 0; i < many; i++) {
            phrases.append("phrase").append(i).append(", ");
        }
        return phrases.toString();
    }

    private static OwnEntry latest() {
        List<OwnEntry> own = portal.glossary().own();
        return own.get(own.size() - 1);
    }

    private static TestBrowser add(String... fields) {
        TestBrowser browser = coordinator().open(LIST + "/new");
        browser.submit(LIST, fields);
        return browser;
    }

    private static TestBrowser coordinator() {
        return portal.as(COORDINATOR);
    }
}
