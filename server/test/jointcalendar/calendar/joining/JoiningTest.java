package jointcalendar.calendar.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.TestBrowser;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two organisations settle a flag by joining. */
class JoiningTest {
    private final Pairing pairing = new Pairing();

    @AfterEach
    void close() {
        pairing.close();
    }

    private Activity kept() {
        return pairing.portal.activity(pairing.kept.id());
    }

    private Activity given() {
        return pairing.portal.activity(pairing.given.id());
    }

    private static String path(Activity activity) {
        return "/activities/" + activity.id();
    }

    private List<String> letters(String to) {
        pairing.portal.deliverMail();
        return pairing.portal.mailFolder().newest(50).stream()
                .filter(letter -> letter.toString().contains(to))
                .map(Object::toString)
                .toList();
    }

    @Test
    void nothingChangesUntilTheOtherSideAccepts() {
        pairing.proposed();
        assertEquals(1, given().version());
        assertEquals(1, kept().version());
        assertEquals("acknowledged", pairing.state());
        assertEquals(1, letters(Pairing.INL).size());
        assertEquals(0, letters(Pairing.INL_READER).size());
        assertEquals(0, letters(Pairing.OSCE).size());
        TestBrowser accepted = pairing.accepted();
        assertEquals(path(pairing.kept), accepted.path());
        assertEquals("settled joined", pairing.state());
        assertEquals(Status.CANCELLED, given().plan().status());
        assertEquals(pairing.kept.id(), given().joinedInto().orElseThrow());
        assertEquals(Set.of(pairing.organisation("IOM")), kept().plan().partners());
        assertEquals(1, letters(Pairing.IOM).size());
    }

    @Test
    void theAddressLeadsToTheOneThatIsKept() {
        pairing.joined();
        TestBrowser browser = pairing.portal.as(Pairing.OSCE);
        assertEquals(303, browser.ask("GET", path(pairing.given)).status());
        browser.open(path(pairing.given));
        assertEquals(path(pairing.kept), browser.path().split("\\?")[0]);
        assertTrue(browser.text().contains("IOM’s ‘Study visit to Italy’"), browser.text());
        for (String part : List.of("/edit", "/cancellation", "/copy", "/comments", "/peek")) {
            TestBrowser member = pairing.portal.as(Pairing.IOM).open(path(pairing.given) + part);
            assertEquals(200, member.status(), part);
            assertTrue(member.text().contains("Rome study tour") || part.equals("/copy"), part);
        }
        browser.open(path(pairing.given) + "/history");
        assertEquals(200, browser.status());
        assertTrue(browser.text().contains("Study visit to Italy"));
    }

    @Test
    void whatWasGivenUpIsNotChangedNorRevived() {
        TestBrowser editor = pairing.portal.as(Pairing.IOM).open(path(pairing.given) + "/edit");
        pairing.joined();
        editor.submit(path(pairing.given), "title", "Still mine");
        assertEquals(409, editor.status());
        assertTrue(editor.text().contains("nothing of what you sent was saved"), editor.text());
        editor.postRaw(path(pairing.given) + "/status", "form-token", value(editor, "form-token"), "step", "reopen");
        assertEquals(409, editor.status());
        TestBrowser restoring = pairing.portal.as(Pairing.IOM).open(path(pairing.given) + "/history/1/restoration");
        assertEquals(path(pairing.kept), restoring.path().split("\\?")[0]);
        assertEquals(2, given().version());
        assertTrue(given().isJoined());
    }

    private static String value(TestBrowser browser, String field) {
        return browser.page().expectFirst("input[name=" + field + "]").attr("value");
    }

    @Test
    void commentsAndFilesComeAlong() {
        TestBrowser iom = pairing.portal.as(Pairing.IOM).open(path(pairing.given));
        iom.submit(path(pairing.given) + "/comments", "text", "Who books the flights?");
        iom.open(path(pairing.given) + "/files")
                .attach(
                        path(pairing.given) + "/files",
                        List.of(new TestBrowser.SentFile("agenda.txt", "Day one".getBytes(StandardCharsets.UTF_8))));
        String file = iom.page().select("#files a, a[href*=/files/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.matches(".*/files/[0-9]+"))
                .findFirst()
                .orElseThrow();
        pairing.joined();
        TestBrowser other = pairing.portal.as(Pairing.OSCE).open(path(pairing.kept));
        assertTrue(other.text().contains("Who books the flights?"), other.text());
        assertTrue(other.text().contains("about " + pairing.given.reference()), other.text());
        assertTrue(other.text().contains("agenda.txt"));
        assertEquals("Day one", pairing.portal.as(Pairing.OSCE).open(file).body());
        TestBrowser late = pairing.portal.as(Pairing.OSCE).open(path(pairing.given));
        late.submit(path(pairing.kept) + "/comments", "text", "I do");
        assertTrue(
                pairing.portal.as(Pairing.INL).open(path(pairing.kept)).text().contains("I do"));
    }

    @Test
    void subscribersLoseTheCopyAndNoListHasIt() {
        String feed = pairing.feed(Pairing.OSCE);
        String confirmed = pairing.portal
                .as(Pairing.MOJ)
                .open("/feeds?status=confirmed")
                .submit("/feeds", "name", "Confirmed", "status", "confirmed")
                .page()
                .select("input.address")
                .first()
                .attr("value");
        String filtered = java.net.URI.create(confirmed).getPath();
        TestBrowser client = pairing.portal.visitor();
        for (String calendar : List.of(feed, filtered)) {
            String before = client.open(calendar).body();
            assertTrue(Pairing.event(before, pairing.given.uid()).contains("STATUS:CONFIRMED"), before);
            assertTrue(Pairing.event(before, pairing.kept.uid()).contains("STATUS:CONFIRMED"));
        }
        pairing.joined();
        for (String calendar : List.of(feed, filtered)) {
            String after = client.open(calendar).body();
            String copy = Pairing.event(after, pairing.given.uid());
            assertTrue(copy.contains("STATUS:CANCELLED"), after);
            assertTrue(copy.contains("SEQUENCE:1"), copy);
            assertTrue(Pairing.event(after, pairing.kept.uid()).contains("STATUS:CONFIRMED"), after);
        }
        for (String list : List.of("/calendar?view=list", "/calendar?view=month&on=2007-06-05", "/search?q=Italy")) {
            String text = pairing.portal.as(Pairing.OSCE).open(list).text();
            assertFalse(text.contains("Study visit to Italy"), list);
        }
        String found = pairing.portal
                .as(Pairing.OSCE)
                .open("/search?q=" + pairing.given.reference())
                .text();
        assertTrue(found.contains("Rome study tour"), found);
    }

    @Test
    void theDigestTellsThatTheyAreOne() {
        pairing.portal.as(Pairing.CHIEF).open("/digests").submit("/digests/2007-05/sending");
        pairing.portal.clock.set(jointcalendar.TestPortal.START.plus(java.time.Duration.ofDays(1)));
        pairing.joined();
        String told = pairing.portal.as(Pairing.OSCE).open("/digests").text();
        assertTrue(
                told.contains("IOM’s ‘Study visit to Italy’ and INL’s ‘Rome study tour’ are one activity now."), told);
    }

    @Test
    void whoeverSpeaksForNeitherDecidesNothing() {
        TestBrowser osce = pairing.asking(Pairing.OSCE);
        assertEquals(200, osce.status());
        assertTrue(osce.page().select("form[action^=/overlaps/]").isEmpty());
        for (String address : List.of(pairing.address(), pairing.address() + "/answer")) {
            osce.postRaw(
                    address,
                    "form-token",
                    value(osce.open(pairing.address()), "form-token"),
                    "way",
                    "one",
                    "keep",
                    "" + pairing.kept.id(),
                    "answer",
                    "accept",
                    "proposal",
                    "1");
            assertEquals(403, osce.status());
        }
        assertEquals(1, given().version());
    }

    @Test
    void theProposerCannotAcceptNorTheOtherSideWithdraw() {
        TestBrowser iom = pairing.proposed();
        iom.open(pairing.address());
        iom.submit(pairing.address() + "/answer", "answer", "accept", "kept-version", "1", "other-version", "1");
        assertEquals(403, iom.status());
        TestBrowser inl = pairing.portal.as(Pairing.INL).open(pairing.address());
        inl.submit(pairing.address() + "/answer", "answer", "withdraw");
        assertEquals(403, inl.status());
        assertEquals("acknowledged", pairing.state());
        assertEquals(1, given().version());
    }

    @Test
    void whoAcceptsCannotChooseAnythingElse() {
        pairing.proposed();
        TestBrowser inl = pairing.portal.as(Pairing.INL).open(pairing.address());
        inl.submit(
                pairing.address() + "/answer",
                "answer",
                "accept",
                "keep",
                "" + pairing.given.id(),
                "way",
                "together",
                "take-title",
                "other");
        assertEquals("Rome study tour", kept().plan().title());
        assertEquals(Status.CANCELLED, given().plan().status());
    }

    @Test
    void choicesAreTakenOverAsProposed() {
        pairing.proposed("take-title", "other");
        TestBrowser inl = pairing.portal.as(Pairing.INL).open(pairing.address());
        assertTrue(inl.text().contains("Study visit to Italy"));
        inl.submit(pairing.address() + "/answer", "answer", "accept");
        assertEquals("Study visit to Italy", kept().plan().title());
    }

    @Test
    void aProposalIsDeclinedWithAWordAndMadeAgain() {
        pairing.proposed();
        TestBrowser inl = pairing.portal.as(Pairing.INL).open(pairing.address());
        inl.submit(pairing.address() + "/answer", "answer", "decline");
        assertEquals(422, inl.status());
        inl.submit(pairing.address() + "/answer", "answer", "decline", "words", "Ours is in Rome");
        assertTrue(inl.text().contains("Ours is in Rome"), inl.text());
        assertEquals(1, letters(Pairing.IOM).size());
        pairing.joined();
        assertEquals("settled joined", pairing.state());
    }

    @Test
    void aProposalLapsesWhenFactsChangeOrOneIsCancelled() {
        pairing.proposed();
        TestBrowser inl = pairing.portal.as(Pairing.INL).open(pairing.address());
        pairing.portal.revise(kept(), plan -> jointcalendar.calendar.PlanOf.moved(plan, "2007-06-06"));
        inl.submit(pairing.address() + "/answer", "answer", "accept");
        assertEquals(409, inl.status());
        assertTrue(inl.text().contains("days, people, place or themes changed"), inl.text());
        assertFalse(given().isJoined());
        assertEquals(1, pairing.portal.count("overlap_proposal"));
    }

    @Test
    void whatWasSavedMeanwhileIsShownBeforeItIsAccepted() {
        pairing.proposed();
        TestBrowser inl = pairing.portal.as(Pairing.INL).open(pairing.address());
        pairing.portal.revise(given(), plan -> plan.withTitle("Another title"));
        inl.submit(pairing.address() + "/answer", "answer", "accept");
        assertEquals(409, inl.status());
        assertFalse(given().isJoined());
        inl.submit(pairing.address() + "/answer", "answer", "accept");
        assertTrue(given().isJoined());
    }

    @Test
    void nobodyAcceptsWhatTheProposerNeverSaw() {
        pairing.proposed();
        TestBrowser inl = pairing.portal.as(Pairing.INL).open(pairing.address());
        pairing.portal.clock.set(pairing.portal.clock.instant().plusSeconds(60));
        pairing.portal.revise(given(), plan -> plan.withTitle("Another title"));
        inl.submit(pairing.address() + "/answer", "answer", "accept");
        assertFalse(given().isJoined());
        assertTrue(inl.open(pairing.address()).text().contains("one of the two was edited since"), inl.text());
    }

    @Test
    void twoWhoAcceptAtOnceJoinOnce() {
        pairing.proposed();
        TestBrowser one = pairing.portal.as(Pairing.INL).open(pairing.address());
        TestBrowser two = pairing.portal.as(Pairing.INL).open(pairing.address());
        one.submit(pairing.address() + "/answer", "answer", "accept");
        two.submit(pairing.address() + "/answer", "answer", "accept");
        assertEquals(409, two.status());
        assertEquals(2, given().version());
        assertEquals(2, kept().version());
    }

    @Test
    void theyMayWorkTogetherAndBothStay() {
        TestBrowser iom =
                pairing.portal.as(Pairing.IOM).open(pairing.address() + "?way=together&keep=" + pairing.kept.id());
        iom.submit(pairing.address(), "words", "We bring the trainers");
        pairing.accepted();
        assertEquals(Set.of(pairing.organisation("IOM")), kept().plan().partners());
        assertEquals(Status.CONFIRMED, given().plan().status());
        assertEquals("settled joined", pairing.state());
    }

    @Test
    void theCoordinatorJoinsAtOnceAndTakesApartAgain() {
        TestBrowser chief = pairing.asking(Pairing.CHIEF);
        chief.submit(pairing.address(), "words", "");
        assertEquals(path(pairing.kept), chief.path());
        assertTrue(given().isJoined());
        assertEquals(1, letters(Pairing.IOM).size());
        chief.open(pairing.address()).submit(pairing.address() + "/apart");
        assertEquals(Status.CONFIRMED, given().plan().status());
        assertEquals(pairing.given.plan(), given().plan());
        assertFalse(given().isJoined());
        assertEquals(2, given().sequence());
        assertEquals("open", pairing.state());
        assertEquals(
                200,
                pairing.portal.as(Pairing.OSCE).ask("GET", path(pairing.given)).status());
    }

    @Test
    void whatWasJoinedWithWhatIsJoinedLeadsToTheLast() {
        pairing.joined();
        Activity third = pairing.portal.post(jointcalendar.calendar.PlanOf.training(
                pairing.organisation("OSCE"),
                "Third",
                "2007-06-05",
                Status.CONFIRMED,
                jointcalendar.access.Visibility.MEMBERS));
        long flag = pairing.portal
                .testDatabase
                .database()
                .sql()
                .fetchSingle("SELECT id FROM overlap WHERE second_id = ?", third.id())
                .get(0, Long.class);
        String address = "/overlaps/" + flag + "/joining";
        pairing.portal
                .as(Pairing.CHIEF)
                .open(address + "?way=one&keep=" + third.id())
                .submit(address, "words", "");
        TestBrowser browser = pairing.portal.as(Pairing.OSCE).open(path(pairing.given));
        assertEquals(path(third), browser.path().split("\\?")[0]);
        Plan plan = pairing.portal.activity(third.id()).plan();
        assertEquals(Set.of(pairing.organisation("INL"), pairing.organisation("IOM")), plan.partners());
        assertTrue(Stream.of(pairing.given, pairing.kept)
                .allMatch(one -> pairing.portal.activity(one.id()).isJoined()));
    }

    @Test
    void foreignAndWrongNumbersFindNothing() {
        TestBrowser iom = pairing.portal.as(Pairing.IOM);
        assertEquals(404, iom.ask("GET", "/overlaps/999999/joining").status());
        assertEquals(404, iom.ask("GET", "/overlaps/x/joining").status());
        TestBrowser asking = pairing.asking(Pairing.IOM);
        asking.submit(pairing.address(), "keep", "999999", "words", "x");
        assertEquals(400, asking.status());
        TestBrowser odd = pairing.asking(Pairing.IOM);
        odd.submit(pairing.address(), "way", "none", "words", "x");
        assertEquals(400, odd.status());
        TestBrowser stale = pairing.asking(Pairing.IOM);
        stale.submit(pairing.address(), "words", "x", "seen", "never");
        assertEquals(409, stale.status());
        assertEquals(0, pairing.portal.count("overlap_proposal"));
    }
}
