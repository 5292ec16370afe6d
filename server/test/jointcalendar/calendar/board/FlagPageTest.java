package jointcalendar.calendar.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of a flag through its page, from both sides. */
class FlagPageTest {
    private final TwoTrainings house = TwoTrainings.open();
    private final String page = house.page(TwoTrainings.INL);

    @AfterEach
    void close() {
        house.close();
    }

    private TestBrowser open(String email) {
        return house.as(email).open(page);
    }

    private TestBrowser keep(String email, String reason) {
        return open(email).submit(page + "/keeping", "reason", reason);
    }

    @Test
    void saysWhatTheyShareAndWhatToDo() {
        TestBrowser osce = open(TwoTrainings.OSCE);
        assertTrue(
                osce.text().contains("INL and OSCE both need police of Karaganda Region, on Wed 13 Jun 2007."),
                osce.text());
        assertEquals(
                List.of(
                        "Same people Police",
                        "Where they come from Karaganda Region",
                        "Days 1 day in common: Wed 13 Jun 2007"),
                osce.page().select(".reasons tr").eachText());
        assertTrue(osce.page()
                .select("a[href=/activities/" + house.osce.id() + "/edit#first-day]")
                .hasText());
        assertTrue(osce.page()
                .select("a[href^=/activities/" + house.inl.id() + "/edit]")
                .isEmpty());
        assertEquals("Open", TwoTrainings.state(osce));
    }

    @Test
    void whoTakesItOnIsSeenByTheOtherSide() {
        open(TwoTrainings.INL).submit(page + "/acknowledgement");
        TestBrowser osce = open(TwoTrainings.OSCE);
        assertEquals("Acknowledged", TwoTrainings.state(osce));
        assertTrue(osce.text().contains("INL is on it since Wed 2 May 2007."));
        assertEquals(List.of("INL is on it Wed 2 May 2007, inl@test.example"), TwoTrainings.history(osce));
        osce.submit(page + "/opening");
        assertEquals("Open", TwoTrainings.state(open(TwoTrainings.INL)));
        assertEquals(
                List.of("overlap.acknowledged", "overlap.opened"),
                house.portal.audited().stream()
                        .filter(action -> action.startsWith("overlap."))
                        .toList());
    }

    @Test
    void isKeptForAReasonAndOpensAgainWhenTheFactsChange() {
        TestBrowser inl = keep(TwoTrainings.INL, "Different <b>precincts</b>");
        assertTrue(inl.text().contains("Settled. It opens again by itself when the facts change."), inl.text());
        assertEquals("Settled", TwoTrainings.state(open(TwoTrainings.OSCE)));
        assertTrue(open(TwoTrainings.OSCE).text().contains("Different <b>precincts</b>"));
        assertFalse(house.as(TwoTrainings.OSCE).open("/overlaps").body().contains("href=\"" + page), "settled");
        house.pass();
        house.osce = house.portal.revise(house.osce, plan -> plan.withTitle("Interviews of victims"));
        assertEquals("Settled", TwoTrainings.state(open(TwoTrainings.OSCE)));
        house.osce = house.portal.revise(house.osce, plan -> PlanOf.moved(plan, "2007-06-12"));
        TestBrowser again = open(TwoTrainings.OSCE);
        assertEquals("Open", TwoTrainings.state(again));
        assertEquals(
                "The portal changed “Interviews of victims”, so that the facts are others Wed 2 May 2007 "
                        + "Days: 1 day in common: Wed 13 Jun 2007 → 2 days in common: Tue 12 Jun – Wed 13 Jun 2007",
                TwoTrainings.history(again).get(0));
        assertEquals(2, TwoTrainings.history(again).size());
    }

    @Test
    void tellsWhoseChangeOpenedItAgain() {
        keep(TwoTrainings.INL, "Other precincts");
        TestBrowser osce = house.as(TwoTrainings.OSCE).open("/activities/" + house.osce.id() + "/edit");
        osce.submit("/activities/" + house.osce.id(), "audiences", "border-guards", "audiences", "police");
        assertEquals("Settled", TwoTrainings.state(open(TwoTrainings.INL)), "nothing that both name changed");
        osce.open("/activities/" + house.osce.id() + "/edit")
                .submit("/activities/" + house.osce.id(), "first-day", "2007-06-11", "last-day", "2007-06-12");
        TestBrowser inl = open(TwoTrainings.INL);
        assertTrue(
                TwoTrainings.history(inl)
                        .get(0)
                        .startsWith(
                                "OSCE changed “Interviews”, so that the facts are others Wed 2 May 2007, osce@test.example"),
                TwoTrainings.history(inl).toString());
    }

    @Test
    void isMovedByTheChangeThatEndsItAndComesBackOpen() {
        house.osce = house.portal.revise(house.osce, plan -> PlanOf.moved(plan, "2008-06-12"));
        TestBrowser moved = open(TwoTrainings.INL);
        assertEquals("Settled", TwoTrainings.state(moved));
        assertTrue(
                moved.text().contains("Since Wed 2 May 2007 they do not overlap any more, after a change by"),
                moved.text());
        assertTrue(moved.page().select("form[action^=" + page + "/keeping]").isEmpty());
        house.osce = house.portal.revise(house.osce, plan -> PlanOf.moved(plan, "2007-06-12"));
        assertEquals("Open", TwoTrainings.state(open(TwoTrainings.INL)));
        assertEquals(2, TwoTrainings.history(open(TwoTrainings.INL)).size());
    }

    @Test
    void refusesToSettleOnWhatWasSeenBeforeAChange() {
        TestBrowser inl = open(TwoTrainings.INL);
        house.pass();
        house.osce = house.portal.revise(house.osce, plan -> PlanOf.moved(plan, "2007-06-12"));
        inl.submit(page + "/keeping", "reason", "As before");
        assertEquals(409, inl.status());
        assertTrue(inl.text().contains("Meanwhile the facts changed."), inl.text());
        assertTrue(inl.body().contains("As before</textarea>"), "what was typed is kept");
        assertEquals("Open", TwoTrainings.state(open(TwoTrainings.OSCE)));
        inl.submit(page + "/keeping", "reason", "As before");
        assertEquals("Settled", TwoTrainings.state(open(TwoTrainings.OSCE)));
        TestBrowser late = house.as(TwoTrainings.OSCE);
        late.postRaw(page + "/keeping", "form-token", token(late), "seen", "2007-05-02T03:00:00Z", "reason", "Late");
        assertEquals(409, late.status());
    }

    private String token(TestBrowser browser) {
        return browser.open(page)
                .page()
                .select("input[name=form-token]")
                .first()
                .attr("value");
    }

    @Test
    void asksForAReasonOfAFitLength() {
        TestBrowser blank = keep(TwoTrainings.INL, " \n ");
        assertEquals(422, blank.status());
        assertEquals(
                "Say why, in a few words: others read it later.",
                blank.page().select(".field .why").text());
        TestBrowser long_ = keep(TwoTrainings.INL, "x".repeat(1001));
        assertEquals(422, long_.status());
        assertTrue(long_.body().contains("x".repeat(1001)));
        assertEquals(200, keep(TwoTrainings.INL, "ә".repeat(1000)).status());
        assertEquals("Settled", TwoTrainings.state(open(TwoTrainings.OSCE)));
    }

    @Test
    void isNotForThirdOrganisationsReadersGuestsOrThePublicToSettle() {
        for (String step : List.of("/acknowledgement", "/keeping", "/opening")) {
            for (String email : List.of(TwoTrainings.UNDP, TwoTrainings.GUEST, TwoTrainings.OSCE_READER)) {
                TestBrowser other = house.as(email);
                other.postRaw(page + step, "form-token", token(other), "seen", "2007-05-02T03:00:00Z", "reason", "No");
                assertEquals(403, other.status(), email + step);
                assertTrue(
                        other.open(page)
                                .page()
                                .select("form[action^=" + page + step + "]")
                                .isEmpty(),
                        email + step);
            }
            TestBrowser nobody = house.portal.visitor();
            nobody.ask("GET", page);
            assertFalse(nobody.body().contains("Karaganda"));
        }
        assertEquals("Open", TwoTrainings.state(open(TwoTrainings.OSCE)));
        assertTrue(open(TwoTrainings.UNDP).text().contains("settle it. You can take part in the discussion."));
        keep(TwoTrainings.COORDINATOR, "Agreed at the meeting");
        assertTrue(open(TwoTrainings.OSCE).text().contains("SEC settled it on Wed 2 May 2007"));
    }

    @Test
    void anUnknownOneIsNotThere() {
        for (String number : List.of("0", "999999", "x", "9".repeat(30), "-1")) {
            assertEquals(
                    404, house.as(TwoTrainings.INL).open("/overlaps/" + number).status(), number);
        }
    }

    @Test
    void isTalkedAboutByEverybodyWhoSeesIt() {
        open(TwoTrainings.UNDP).submit(page + "/comments", "text", "Could you swap weeks?");
        TestBrowser osce = open(TwoTrainings.OSCE);
        assertTrue(osce.text().contains("Could you swap weeks?"));
        assertTrue(house.as(TwoTrainings.OSCE).open("/overlaps").text().contains("1 comment"));
        house.portal.deliverMail();
        Set<String> told = house.portal.mailFolder().newest(50).stream()
                .map(letter -> letter.to())
                .collect(java.util.stream.Collectors.toSet());
        assertEquals(Set.of(TwoTrainings.INL, TwoTrainings.OSCE, TwoTrainings.OSCE_READER), told);
    }

    @Test
    void standsOnBothActivitiesPagesAndThereWhenSettledFolded() {
        String activity = "/activities/" + house.inl.id();
        TestBrowser inl = house.as(TwoTrainings.INL).open(activity);
        assertTrue(inl.page().select("#findings a[href=" + page + "]").hasText());
        inl.submit(page + "/acknowledgement");
        assertTrue(house.as(TwoTrainings.OSCE)
                .open(activity)
                .page()
                .select("#findings .state")
                .text()
                .equals("Acknowledged"));
        keep(TwoTrainings.INL, "Other precincts");
        TestBrowser osce = house.as(TwoTrainings.OSCE).open(activity);
        assertEquals(
                "One settled", osce.page().select("#findings details > summary").text());
        assertTrue(osce.page().select("#findings details a[href=" + page + "]").hasText());
        assertFalse(house.portal.visitor().open("/overlaps").body().contains("Karaganda"));
    }
}
