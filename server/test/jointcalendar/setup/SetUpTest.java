package jointcalendar.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first start of a portal, from its console's link to a signed-in coordinator. */
class SetUpTest {
    private static final String ADDRESS = "coordinator@inl.example";

    private final TestPortal portal = TestPortal.notSetUp();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void everyPageSaysThatNobodySetThePortalUpAndDoesNotSayWhere() {
        for (String path : List.of("/", "/calendar", "/sign-in", "/people", "/settings")) {
            TestBrowser visitor = portal.visitor().ask("GET", path);
            assertTrue(visitor.status() == 503 || visitor.status() == 404, path);
            assertFalse(visitor.body().contains("/setup/"), path);
        }
        assertEquals(
                "Not set up yet",
                portal.visitor().open("/").page().selectFirst("h1").text());
    }

    @Test
    void programsAreAnsweredAsEver() {
        assertEquals(200, portal.visitor().ask("GET", "/health").status());
        assertEquals(200, portal.visitor().ask("GET", "/calendar.ics").status());
        assertEquals(200, portal.visitor().ask("GET", "/organisations.css").status());
    }

    @Test
    void theLinkMakesACoordinatorWhoIsSignedInAndShownWhatComesNext() {
        TestBrowser visitor = portal.visitor().open(portal.setUpLink());
        submit(visitor, "zone", "Europe/Vienna", "country", "AT", "language", "ru");
        assertEquals("/first-steps", visitor.path());
        assertEquals(200, visitor.status());
        assertEquals("INL", visitor.page().selectFirst(".who").text());
        TestBrowser settings = visitor.open("/settings");
        assertEquals(List.of("Europe/Vienna"), settings.fields("/settings").get("zone"));
        assertEquals(List.of("AT"), settings.fields("/settings").get("country"));
        assertEquals(List.of("ru"), settings.fields("/settings").get("language"));
        assertEquals(
                "en", settings.page().selectFirst("html").attr("lang"), "who filled it in in English reads on in it");
        assertEquals(200, portal.visitor().open("/calendar").status());
        assertTrue(portal.audited().contains("setup.done"));
    }

    @Test
    void theEnvironmentsValuesAreItsSuggestions() {
        TestBrowser visitor = portal.visitor().open(portal.setUpLink());
        assertEquals(List.of("Asia/Almaty"), visitor.fields(portal.setUpLink()).get("zone"));
        assertEquals(List.of("KZ"), visitor.fields(portal.setUpLink()).get("country"));
        assertEquals(List.of("en"), visitor.fields(portal.setUpLink()).get("language"));
        assertEquals(List.of("yes"), visitor.fields(portal.setUpLink()).get("public-holidays"));
    }

    @Test
    void theLinkIsGoodOnce() {
        String link = portal.setUpLink();
        submit(portal.visitor().open(link));
        assertEquals(404, portal.visitor().ask("GET", link).status());
        TestBrowser late = portal.visitor();
        late.open("/sign-in");
        assertEquals(
                404, late.postRaw(link, fields(late, "form-key", "another")).status());
        assertEquals(1, portal.count("account"));
    }

    @Test
    void theLinkIsTheSameUntilItWasUsed() {
        assertEquals(portal.setUpLink(), portal.setUpLink());
    }

    @Test
    void aTamperedTokenIsNotThereAndIsAudited() {
        String link = portal.setUpLink();
        String tampered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        assertEquals(404, portal.visitor().ask("GET", tampered).status());
        TestBrowser visitor = portal.visitor().open(link);
        assertEquals(404, visitor.postRaw(tampered, fields(visitor)).status());
        assertTrue(portal.audited().contains("setup.refused"));
        assertEquals(0, portal.count("account"));
    }

    @Test
    void theSameFormSentTwiceIsAnsweredTwiceAndDoneOnce() {
        String link = portal.setUpLink();
        TestBrowser visitor = portal.visitor().open(link);
        String[] sent = fields(visitor);
        assertEquals(302, visitor.postRaw(link, sent).status());
        TestBrowser again = portal.visitor().with("visitor", visitor.cookies().get("visitor"));
        assertEquals(302, again.postRaw(link, sent).status());
        assertEquals(1, portal.count("account"));
        assertEquals(1, portal.count("organisation"));
    }

    @Test
    void ofTwoAtOnceOneWins() throws InterruptedException {
        String link = portal.setUpLink();
        List<Thread> rivals = new ArrayList<>();
        List<Integer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
        CountDownLatch start = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            TestBrowser rival = portal.visitor().open(link);
            String[] sent =
                    fields(rival, "email", "rival" + i + "@inl.example", "short-name", "RIVAL" + (char) ('A' + i));
            rivals.add(new Thread(() -> {
                try {
                    start.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                answers.add(rival.postRaw(link, sent).status());
            }));
        }
        rivals.forEach(Thread::start);
        start.countDown();
        for (Thread rival : rivals) {
            rival.join(30_000);
        }
        assertEquals(List.of(302, 404), answers.stream().sorted().toList());
        assertEquals(1, portal.count("account"));
        assertEquals(1, portal.count("organisation"));
    }

    @Test
    void whatIsWrongIsSaidBesideEachFieldAndWhatWasTypedStays() {
        TestBrowser visitor = portal.visitor().open(portal.setUpLink());
        submit(visitor, "email", "nobody", "short-name", "IО\u041c", "name-en", "", "zone", "Mars/Base", "side", "");
        assertEquals(422, visitor.status());
        for (String field : List.of("email", "short-name", "name-en", "zone", "side")) {
            assertFalse(visitor.page().select(".faults a[href=#" + field + "]").isEmpty(), field);
        }
        assertEquals(List.of("nobody"), visitor.fields(portal.setUpLink()).get("email"));
        assertEquals(0, portal.count("account"));
    }

    @Test
    void refusesNamesThatAreNotWhatTheyLookLike() {
        TestBrowser visitor = portal.visitor().open(portal.setUpLink());
        submit(visitor, "given-name", "Аnna", "family-name", "Sm\u202eith");
        assertEquals(422, visitor.status());
        assertFalse(visitor.page().select(".faults a[href=#given-name]").isEmpty());
        assertFalse(visitor.page().select(".faults a[href=#family-name]").isEmpty());
    }

    @Test
    void anOrganisationThatAnImportBroughtIsTaken() {
        long imported = portal.organisation("OSCE", Side.DONOR).id();
        TestBrowser visitor = portal.visitor().open(portal.setUpLink());
        submit(visitor, "short-name", "osce", "name-en", "", "kind", "", "side", "guest");
        assertEquals("/first-steps", visitor.path());
        assertEquals(1, portal.count("organisation"));
        assertEquals(
                imported,
                portal.account(ADDRESS, Role.READER, "OSCE", Side.DONOR).organisation());
    }

    @Test
    void aPortalWithACoordinatorHasNoLink() {
        portal.account("first@osce.example", Role.COORDINATOR, "OSCE", Side.DONOR);
        assertEquals("", portal.setUpLink());
        assertEquals(200, portal.visitor().open("/calendar").status());
    }

    private static void submit(TestBrowser visitor, String... changed) {
        String action = visitor.page().selectFirst("form[action^=/setup/]").attr("action");
        visitor.submit(action, filled(changed));
    }

    /** What a form to set the portal up sends: what the page holds, filled in, with some fields changed. */
    private static String[] fields(TestBrowser visitor, String... changed) {
        List<String> all = new ArrayList<>(List.of(filled(changed)));
        visitor.page().select("input[type=hidden]").forEach(hidden -> {
            if (!all.contains(hidden.attr("name"))) {
                all.addAll(List.of(hidden.attr("name"), hidden.attr("value")));
            }
        });
        List<String> settings = List.of("zone", "Asia/Almaty", "language", "en", "country", "KZ");
        for (int i = 0; i < settings.size(); i += 2) {
            if (!all.contains(settings.get(i))) {
                all.addAll(settings.subList(i, i + 2));
            }
        }
        return all.toArray(String[]::new);
    }

    private static String[] filled(String... changed) {
        List<String> usual = List.of(
                "given-name",
                "Jane",
                "family-name",
                "Doe",
                "email",
                ADDRESS,
                "short-name",
                "INL",
                "name-en",
                "Office of Law Enforcement",
                "kind",
                "embassy",
                "side",
                "donor");
        List<String> all = new ArrayList<>(List.of(changed));
        for (int i = 0; i < usual.size(); i += 2) {
            if (!List.of(changed).contains(usual.get(i))) {
                all.addAll(usual.subList(i, i + 2));
            }
        }
        return all.toArray(String[]::new);
    }
}
