package jointcalendar.people.profile;

import static jointcalendar.people.House.COORDINATOR;
import static jointcalendar.people.House.GUEST_MEMBER;
import static jointcalendar.people.House.MEMBER;
import static jointcalendar.people.House.READER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.people.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final String FRESH = "fresh@inl.example";

    private House house;

    @BeforeEach
    void start() {
        house = new House();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private int ask(String who, String address) {
        return house.as(who)
                .open("/profile/address")
                .submit("/profile/address", "email", address)
                .status();
    }

    @Test
    void eachSaysTheirOwnNameLanguageZoneAndLetters() {
        TestBrowser page = house.as(READER).open("/profile");
        page.submit(
                "/profile", "given", "Әсел", "family", "Нұрлан", "language", "kk", "zone", "Asia/Tokyo", "digest", "");
        assertEquals(200, page.status());
        assertEquals("kk", page.page().selectFirst("html").attr("lang"));
        assertTrue(page.page().selectFirst(".own summary").text().contains("Нұрлан Әсел"));
        assertEquals(
                "Әсел Нұрлан kk Asia/Tokyo 0 1",
                house.text(
                        "select concat_ws(' ', given_name, family_name, language, time_zone, digest, sign_in_letters)"
                                + " from account where email = ?",
                        READER));
        assertEquals("name; language; zone; digest", house.text("select detail from audit_entry"));
    }

    @Test
    void aRoleOrOrganisationSentAlongChangesNothing() {
        TestBrowser page = house.as(GUEST_MEMBER).open("/profile");
        page.submit(
                "/profile",
                "role",
                "coordinator",
                "organisation",
                house.organisation("INL"),
                "email",
                "x@y.example",
                "id",
                "1");
        assertEquals(200, page.status());
        assertEquals(
                "member MVD",
                house.text(
                        "select concat_ws(' ', role, short_name) from account"
                                + " join organisation on organisation.id = organisation_id where email = ?",
                        GUEST_MEMBER));
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsWrong() {
        TestBrowser page = house.as(READER).open("/profile");
        page.submit("/profile", "given", "Аnna", "family", "Kept", "zone", "Nowhere");
        assertEquals(422, page.status());
        assertEquals("Kept", page.fields("/profile").get("family").get(0));
        assertEquals(2, page.page().select(".faults li").size());
        assertEquals("Person", house.text("select family_name from account where email = ?", READER));
    }

    @Test
    void theNewAddressConfirmsAndTheOldOneIsTold() {
        TestBrowser member = house.as(MEMBER);
        member.open("/profile/address").submit("/profile/address", "email", FRESH);
        assertEquals("/profile", member.path());
        String link = house.link(FRESH);
        assertEquals(200, member.open(link).status());
        assertEquals(1, house.number("select count(*) from account where email = ?", MEMBER));
        member.submit(link);
        assertTrue(member.text().contains(FRESH));
        assertEquals(1, house.number("select count(*) from account where email = ?", FRESH));
        assertEquals("Your address was changed", house.letters(MEMBER).get(0).subject());
        assertEquals(410, member.open(link).status());
        assertEquals(1, house.audited("account.readdressed"));
    }

    @Test
    void aLinkIsGoodForWhoAskedAlone() {
        ask(MEMBER, FRESH);
        String link = house.link(FRESH);
        assertEquals("/sign-in", house.portal.visitor().open(link).path());
        assertEquals(410, house.as(COORDINATOR).open(link).status());
        TestBrowser other = house.as(READER).open("/calendar");
        String token = other.page().selectFirst("input[name=form-token]").attr("value");
        assertEquals(410, other.postRaw(link, "form-token", token).status());
        assertEquals(200, house.as(MEMBER).open(link).status());
        house.portal.realTime.set(house.portal.realTime.instant().plus(Duration.ofHours(25)));
        assertEquals(410, house.as(MEMBER).open(link).status());
    }

    @Test
    void onlyTheNewestLinkCounts() {
        ask(MEMBER, FRESH);
        String first = house.link(FRESH);
        ask(MEMBER, "newer@inl.example");
        assertEquals(410, house.as(MEMBER).open(first).status());
        assertEquals(200, house.as(MEMBER).open(house.link("newer@inl.example")).status());
    }

    @Test
    void whetherAnAddressIsTakenIsToldToItsReaderAlone() {
        assertEquals(ask(GUEST_MEMBER, FRESH), ask(GUEST_MEMBER, READER));
        assertEquals(
                "This address has an account already",
                house.letters(READER).get(0).subject());
        assertFalse(house.letters(READER).get(0).text().contains("/profile/address/"));
        ask(MEMBER, "soon@inl.example");
        String link = house.link("soon@inl.example");
        house.sql("update account set email = 'soon@inl.example' where email = ?", READER);
        TestBrowser late = house.as(MEMBER).open(link);
        assertEquals(410, late.submit(link).status());
    }

    @Test
    void refusesWhatIsNoAddressOrTheSameAndTooMany() {
        for (String address : List.of(
                "",
                "x",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example,c@d.example",
                "a\u0000@b.example",
                MEMBER.toUpperCase(java.util.Locale.ROOT))) {
            assertEquals(422, ask(MEMBER, address), address);
        }
        for (int asked = 0; asked < 5; asked++) {
            assertEquals(200, ask(MEMBER, "a" + asked + "@b.example"));
        }
        assertEquals(422, ask(MEMBER, "a6@b.example"));
    }
}
