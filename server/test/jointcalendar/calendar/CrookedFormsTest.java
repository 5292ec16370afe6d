package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Null bytes, lone surrogates and fields beyond every measure, sent to the forms around an activity. */
class CrookedFormsTest {
    private static final String MEMBER = "member@osce.example";
    private static final String NULLS = "a\0b\0";
    private static final String LONG = "ж".repeat(60_000);

    private static TestPortal portal;
    private static Activity activity;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        portal.account(MEMBER, Role.MEMBER, "OSCE", Side.DONOR);
        long osce = portal.organisation("OSCE", Side.DONOR).id();
        activity = portal.post(PlanOf.training(osce, "Past", "2007-04-24", Status.CONFIRMED, Visibility.MEMBERS));
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static String path(String end) {
        return "/activities/" + activity.id() + end;
    }

    private static void isUnchanged() {
        assertEquals(activity, portal.activity(activity.id()));
    }

    @Test
    void aResultRefusesNumbersThatAreNoneAndTextsBeyondItsMeasure() {
        TestBrowser member = portal.as(MEMBER);
        for (String number : new String[] {NULLS, "-1", "1e3", "99999999999999999999", "9".repeat(50_000), "٣x"}) {
            member.open(path("/result")).submit(path("/result"), "participants", number, "outcome", "Kept");
            assertEquals(422, member.status(), number);
            assertEquals(
                    "Kept", member.page().expectFirst("#outcome").wholeText().strip());
            assertEquals("true", member.page().expectFirst("#participants").attr("aria-invalid"));
        }
        for (String field : new String[] {"outcome", "recommendations", "materials"}) {
            member.open(path("/result")).submit(path("/result"), field, LONG);
            assertEquals(422, member.status(), field);
            assertEquals("true", member.page().expectFirst("#" + field).attr("aria-invalid"));
        }
        isUnchanged();
    }

    @Test
    void aResultOfANonsensicalVersionIsShownAgain() {
        TestBrowser member = portal.as(MEMBER);
        for (String version : new String[] {NULLS, "", "-1", "9".repeat(50_000), "2147483648"}) {
            member.open(path("/result")).submit(path("/result"), "version", version, "participants", "7");
            assertEquals(409, member.status(), version);
        }
        isUnchanged();
    }

    @Test
    void aStatusStepThatIsNoneIsNotUnderstoodWhateverItIs() {
        TestBrowser member = portal.as(MEMBER);
        for (String step : new String[] {NULLS, "\0", "", "COMPLETE ", LONG}) {
            member.open(path("")).submit(path("/status"), "step", step);
            assertEquals(400, member.status());
            assertFalse(member.body().contains("ж".repeat(100)));
        }
        for (String version : new String[] {NULLS, "", LONG, "2147483648"}) {
            member.open(path("")).submit(path("/status"), "step", "complete", "version", version);
            assertEquals(409, member.status());
        }
        isUnchanged();
    }

    @Test
    void whatIsKeptUnfinishedIsGivenBackAsTypedOrNotKept() {
        TestBrowser member = portal.as(MEMBER).open("/activities/new");
        member.submitTo("/activities", "/activities/unfinished", "title", NULLS, "description", "\0\0", "tags", NULLS);
        assertEquals(200, member.status(), member.text());
        assertEquals(1, portal.count("unfinished_form"));
        String kept = member.body().replaceAll("(?s).*(/activities/unfinished/[0-9]+)\".*", "$1");
        assertEquals(200, member.open(kept).status());
        assertTrue(member.fields("/activities").containsKey("title"));
        member.open("/activities/new").submitTo("/activities", "/activities/unfinished", "title", "x".repeat(150_000));
        assertEquals(200, member.status());
        member.open("/activities/new").submitTo("/activities", "/activities/unfinished", "title", "x".repeat(210_000));
        assertEquals(422, member.status());
        assertEquals(2, portal.count("unfinished_form"));
        for (String id : new String[] {NULLS, "-1", "9".repeat(18), "9".repeat(40), "1 or 1=1"}) {
            member.open("/activities/new").submitTo("/activities", "/activities/unfinished", "id", id);
            assertEquals(404, member.status(), id);
        }
        member.open("/activities/new").submitTo("/activities", "/activities/unfinished", "form-key", LONG);
        assertEquals(200, member.status());
        assertEquals(200, member.open("/activities/unfinished").status());
    }
}
