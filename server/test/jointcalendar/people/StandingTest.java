package jointcalendar.people;

import static jointcalendar.people.House.COORDINATOR;
import static jointcalendar.people.House.GUEST_LEAD;
import static jointcalendar.people.House.GUEST_MEMBER;
import static jointcalendar.people.House.LEAD;
import static jointcalendar.people.House.MEMBER;
import static jointcalendar.people.House.OTHER_LEAD;
import static jointcalendar.people.House.OTHER_MEMBER;
import static jointcalendar.people.House.READER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import jointcalendar.TestBrowser;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingTest {
    private House house;

    @BeforeEach
    void start() {
        house = new House();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    /** Sends the form of a person's page with all its fields, whether or not the page would offer it. */
    private int change(String by, String whom, String role, String organisation) {
        return posting(by, whom, role, organisation).status();
    }

    private TestBrowser posting(String by, String whom, String role, String organisation) {
        TestBrowser browser = house.as(by).open("/calendar");
        String token = browser.page().selectFirst("input[name=form-token]").attr("value");
        return browser.postRaw(
                house.page(whom),
                "form-token",
                token,
                "given",
                "New",
                "family",
                "Changed",
                "language",
                "ru",
                "role",
                role,
                "organisation",
                house.organisation(organisation));
    }

    private int press(String by, String whom, String what) {
        TestBrowser browser = house.as(by).open("/calendar");
        String token = browser.page().selectFirst("input[name=form-token]").attr("value");
        return browser.postRaw(house.page(whom) + "/" + what, "form-token", token)
                .status();
    }

    private String standing(String email) {
        return house.text(
                "select concat(role, ' ', short_name, ' ', family_name, ' ', account.active) from account"
                        + " join organisation on organisation.id = organisation_id where email = ?",
                email);
    }

    @Test
    void theCoordinatorChangesAnybody() {
        assertEquals(303, change(COORDINATOR, GUEST_MEMBER, "lead", "OSCE"));
        assertEquals("lead OSCE Changed 1", standing(GUEST_MEMBER));
        assertEquals(
                "role member > lead; organisation "
                        + house.organisation("MVD") + " > " + house.organisation("OSCE")
                        + "; language en > ru; name",
                house.text("select detail from audit_entry where action = 'account.changed'"));
    }

    @Test
    void aLeadChangesTheOwnPeopleAndMakesNoCoordinator() {
        assertEquals(303, change(LEAD, MEMBER, "lead", "INL"));
        assertEquals("lead INL Changed 1", standing(MEMBER));
        assertEquals(422, change(LEAD, READER, "coordinator", "INL"));
        assertEquals(422, change(LEAD, READER, "reader", "OSCE"));
        assertEquals(403, change(LEAD, COORDINATOR, "reader", "INL"));
        assertEquals(403, press(LEAD, COORDINATOR, "ending"));
        assertEquals(403, change(LEAD, OTHER_MEMBER, "reader", "OSCE"));
        assertEquals(403, press(LEAD, OTHER_MEMBER, "ending"));
        assertEquals("member OSCE Person 1", standing(OTHER_MEMBER));
    }

    @Test
    void aLeadOfTheGuestsSideKnowsOfNobodyElse() {
        assertEquals(303, change(GUEST_LEAD, GUEST_MEMBER, "reader", "MVD"));
        assertEquals(404, change(GUEST_LEAD, MEMBER, "reader", "INL"));
        assertEquals(404, press(GUEST_LEAD, MEMBER, "ending"));
        assertEquals(404, press(GUEST_LEAD, MEMBER, "return"));
    }

    @Test
    void membersReadersAndStrangersChangeNobody() {
        for (String by : List.of(MEMBER, READER, GUEST_MEMBER)) {
            assertEquals(403, change(by, OTHER_MEMBER, "lead", "OSCE"), by);
            assertEquals(403, press(by, by, "ending"), by);
        }
        assertEquals("member OSCE Person 1", standing(OTHER_MEMBER));
    }

    @Test
    void nobodyChangesTheirOwnRoleOrEndsThemselves() {
        assertEquals(422, change(LEAD, LEAD, "reader", "INL"));
        assertEquals(422, change(COORDINATOR, COORDINATOR, "reader", "INL"));
        assertEquals(422, change(COORDINATOR, COORDINATOR, "coordinator", "OSCE"));
        assertEquals(422, press(COORDINATOR, COORDINATOR, "ending"));
        assertEquals(303, change(COORDINATOR, COORDINATOR, "coordinator", "INL"));
        assertEquals("coordinator INL Changed 1", standing(COORDINATOR));
    }

    @Test
    void oneOfTwoCoordinatorsAlwaysStays() {
        String second = "second@test.example";
        house.make(second, Role.COORDINATOR, "OSCE", Side.DONOR);
        for (int round = 0; round < 5; round++) {
            CompletableFuture<Integer> one =
                    CompletableFuture.supplyAsync(() -> change(COORDINATOR, second, "lead", "OSCE"));
            CompletableFuture<Integer> other =
                    CompletableFuture.supplyAsync(() -> change(second, COORDINATOR, "lead", "INL"));
            one.join();
            other.join();
            assertEquals(1, house.number("select count(*) from account where role = 'coordinator' and active = 1"));
            house.sql("update account set role = 'coordinator' where email in (?, ?)", COORDINATOR, second);
        }
    }

    @Test
    void endingSignsOutAtOnceStopsFeedsAndInvitationsAndLeavesPlans() {
        TestBrowser lead = house.as(OTHER_LEAD).open("/feeds");
        lead.submit("/feeds", "name", "At my desk");
        String feed = java.net
                .URI
                .create(lead.page().select("input.address").stream()
                        .map(field -> field.attr("value"))
                        .filter(address -> address.contains("/feeds/"))
                        .findFirst()
                        .orElseThrow())
                .getPath();
        assertEquals(200, house.portal.visitor().ask("GET", feed).status());
        assertEquals(200, house.invite(OTHER_LEAD, "new@osce.example", "member", "OSCE"));
        String link = house.link("new@osce.example");

        assertEquals(303, press(COORDINATOR, OTHER_LEAD, "ending"));
        assertEquals(302, lead.ask("GET", "/feeds").status());
        assertEquals(404, house.portal.visitor().ask("GET", feed).status());
        assertEquals(410, house.portal.visitor().open(link).status());
        house.portal.visitor().open("/sign-in").submit("/sign-in", "email", OTHER_LEAD);
        assertEquals(List.of(), house.letters(OTHER_LEAD));
        assertEquals(1, house.audited("account.ended"));

        assertEquals(303, press(COORDINATOR, OTHER_LEAD, "return"));
        assertEquals(200, house.as(OTHER_LEAD).open("/feeds").status());
        assertEquals(200, house.portal.visitor().ask("GET", feed).status());
        assertEquals(410, house.portal.visitor().open(link).status());
        assertEquals(1, house.audited("account.returned"));
    }

    @Test
    void rightsFollowAMoveAtOnce() {
        TestBrowser guest = house.as(GUEST_MEMBER);
        assertEquals(403, guest.open("/people").status());
        assertEquals(303, change(COORDINATOR, GUEST_MEMBER, "member", "OSCE"));
        assertEquals(200, house.as(GUEST_MEMBER).open("/people").status());
        assertEquals(303, change(COORDINATOR, OTHER_LEAD, "reader", "OSCE"));
        assertEquals(403, house.as(OTHER_LEAD).open("/people/invitations").status());
    }

    @Test
    void refusesNamesThatDeceive() {
        for (String name : List.of(
                "Ann\u0000a",
                "Ann\u202ea",
                "Ann\u200ba",
                "Аnna",
                "a".repeat(61),
                "Anna <b>",
                "http://evil.example",
                "Anna\nBcc: all")) {
            TestBrowser page = house.as(COORDINATOR).open(house.page(MEMBER));
            page.submit(house.page(MEMBER), "given", name);
            assertEquals(422, page.status(), name);
            assertFalse(page.page().select(".field.bad .why").isEmpty(), name);
        }
        for (String name : List.of("Д’Артаньян", "Ұлжан", "Jean-Luc", "O'Neill", "Анна-Мария", "Müller (Jr.)")) {
            TestBrowser page = house.as(COORDINATOR).open(house.page(MEMBER));
            assertEquals(200, page.submit(house.page(MEMBER), "given", name).status(), name);
            assertTrue(page.text().contains(name), name);
        }
    }
}
