package jointcalendar.people.invitation;

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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.TestBrowser;
import jointcalendar.mail.FoundLetter;
import jointcalendar.people.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final String NEW = "new.person@mvd.example";

    private House house;

    @BeforeEach
    void start() {
        house = new House();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private TestBrowser open(String link) {
        return house.portal.visitor().open(link);
    }

    private TestBrowser accept(String link) {
        return open(link)
                .submit(link, "given", "Айгүл", "family", "Серікқызы", "language", "kk", "zone", "Europe/Berlin");
    }

    private long invitations() {
        return house.number("select count(*) from invitation where ended_at is null");
    }

    @Test
    void aLetterInTheirLanguageLeadsToAnAccountByOneButton() {
        house.inviting(
                COORDINATOR,
                Map.of("email", NEW, "role", "lead", "organisation", house.organisation("MVD"), "language", "ru"));
        FoundLetter letter = house.letters(NEW).get(0);
        assertEquals("Person Old (INL) приглашает вас в Общий календарь мероприятий", letter.subject());
        assertTrue(letter.text().contains("Руководитель"), letter.text());
        String link = house.link(NEW);
        TestBrowser page = open(link);
        assertEquals("ru", page.page().selectFirst("html").attr("lang"));
        assertTrue(page.text().contains("Person Old (INL) приглашает вас"));
        assertEquals(0, house.number("select count(*) from account where email = ?", NEW));

        TestBrowser person = accept(link);
        assertEquals("/calendar", person.path());
        assertEquals(200, person.open("/profile").status());
        assertEquals(
                "lead MVD kk Europe/Berlin Айгүл Серікқызы",
                house.text(
                        "select concat_ws(' ', role, short_name, language, time_zone, given_name, family_name) from account"
                                + " join organisation on organisation.id = organisation_id where email = ?",
                        NEW));
        assertEquals(1, house.audited("account.invited"));
        assertEquals(1, house.audited("account.joined"));
    }

    @Test
    void aLinkIsGoodOnce() {
        assertEquals(200, house.invite(LEAD, NEW, "member", "INL"));
        String link = house.link(NEW);
        TestBrowser first = open(link);
        TestBrowser second = open(link);
        assertEquals(200, second.status());
        first.submit(link, "given", "A", "family", "B");
        assertEquals("/calendar", first.path());
        assertEquals(410, second.submit(link, "given", "A", "family", "B").status());
        assertTrue(second.text().contains("accepted already"));
        assertEquals(410, open(link).status());
        assertEquals(1, house.number("select count(*) from account where email = ?", NEW));
        assertEquals(2, house.audited("account.not-joined"));
    }

    @Test
    void aLinkEndsAfterSevenDaysAndIsMadeAnewByAnotherLetter() {
        house.invite(LEAD, NEW, "member", "INL");
        String old = house.link(NEW);
        house.portal.realTime.set(house.portal.realTime.instant().plus(Duration.ofDays(7)));
        assertEquals(410, open(old).status());
        TestBrowser list = house.as(LEAD).open("/people/invitations");
        assertTrue(list.text().contains("expired on"));
        String renewal = list.page().selectFirst("form[action$=/renewal]").attr("action");
        assertEquals(200, list.submit(renewal).status());
        assertEquals(1, invitations());
        String fresh = house.link(NEW);
        assertFalse(fresh.equals(old));
        assertEquals(410, open(old).status());
        assertTrue(open(old).text().contains("newer letter"));
        assertEquals("/calendar", accept(fresh).path());
    }

    @Test
    void whatIsTakenBackOrTamperedWithIsNoGood() {
        house.invite(LEAD, NEW, "member", "INL");
        String link = house.link(NEW);
        char last = link.charAt(link.length() - 1);
        String tampered = link.substring(0, link.length() - 1) + (last == 'a' ? 'b' : 'a');
        for (String unknown : List.of(tampered, "/invitations/x", "/invitations/" + "a".repeat(3000))) {
            assertEquals(404, open(unknown).status(), unknown);
        }
        assertEquals(400, open("/invitations/%00").status());
        TestBrowser waiting = open(link);
        TestBrowser list = house.as(LEAD).open("/people/invitations");
        list.submit(list.page().selectFirst("form[action$=/revocation]").attr("action"));
        assertEquals(200, list.status());
        assertEquals(0, invitations());
        assertEquals(410, open(link).status());
        assertEquals(410, waiting.submit(link, "given", "A", "family", "B").status());
        assertEquals(1, house.audited("account.uninvited"));
    }

    @Test
    void aLetterThatWaitsStillIsTakenBackWithItsInvitation() {
        house.invite(LEAD, NEW, "member", "INL");
        house.sql(
                "update outbox set state = 'waiting', content = 'x', due_at = '2100-01-01', claimed_by = null, ended_at = null");
        TestBrowser list = house.as(LEAD).open("/people/invitations");
        list.submit(list.page().selectFirst("form[action$=/revocation]").attr("action"));
        assertEquals(1, house.number("select count(*) from outbox where state = 'failed' and content is null"));
    }

    @Test
    void eachInvitesWhomTheyMay() {
        assertEquals(200, house.invite(COORDINATOR, "a@x.example", "coordinator", "MVD"));
        assertEquals(200, house.invite(LEAD, "b@x.example", "lead", "INL"));
        assertEquals(200, house.invite(GUEST_LEAD, "c@x.example", "reader", "MVD"));
        assertEquals(422, house.invite(LEAD, "d@x.example", "coordinator", "INL"));
        assertEquals(422, house.invite(LEAD, "e@x.example", "member", "OSCE"));
        assertEquals(422, house.invite(GUEST_LEAD, "f@x.example", "member", "INL"));
        assertEquals(3, invitations());
        for (String other : List.of(MEMBER, READER, GUEST_MEMBER)) {
            assertEquals(403, house.as(other).open("/people/invitations/new").status(), other);
            assertEquals(403, house.as(other).open("/people/invitations").status(), other);
        }
    }

    @Test
    void aLeadNeitherSeesNorEndsAnotherOrganisationsInvitations() {
        house.invite(COORDINATOR, NEW, "member", "MVD");
        house.invite(COORDINATOR, "second@inl.example", "coordinator", "INL");
        long foreign = house.number("select id from invitation where email = ?", NEW);
        long coordinators = house.number("select id from invitation where role = 'coordinator'");
        TestBrowser lead = house.as(LEAD).open("/people/invitations");
        assertFalse(lead.text().contains(NEW));
        assertTrue(lead.text().contains("second@inl.example"));
        assertEquals(0, lead.page().select("form[action$=/revocation]").size());
        String token = lead.page().selectFirst("input[name=form-token]").attr("value");
        for (Object id : List.of(foreign, coordinators, 0, "x", "99999999999999999999")) {
            for (String what : List.of("/renewal", "/revocation")) {
                assertEquals(
                        404,
                        lead.postRaw("/people/invitations/" + id + what, "form-token", token)
                                .status());
            }
        }
        assertEquals(2, invitations());
    }

    @Test
    void anInvitationEndsWithItsSendersRightToInvite() {
        house.invite(LEAD, NEW, "member", "INL");
        String link = house.link(NEW);
        house.sql("update account set role = 'member' where email = ?", LEAD);
        assertEquals(410, open(link).status());
        assertTrue(open(link).text().contains("may not invite any more"));
        house.sql(
                "update account set role = 'lead', organisation_id = ? where email = ?",
                house.organisation("OSCE"),
                LEAD);
        assertEquals(410, open(link).status());
        house.sql("update account set role = 'coordinator' where email = ?", LEAD);
        assertEquals(200, open(link).status());
    }

    @Test
    void nobodyIsInvitedIntoAnOrganisationThatHasEnded() {
        house.invite(COORDINATOR, NEW, "member", "OSCE");
        String link = house.link(NEW);
        house.sql("update organisation set active = 0 where short_name = 'OSCE'");
        house.sql("update calendar_version set number = number + 1");
        assertEquals(410, open(link).status());
        assertTrue(open(link).text().contains("takes part no more"));
        assertEquals(422, house.invite(COORDINATOR, "second@osce.example", "member", "OSCE"));
    }

    @Test
    void whoMayKnowThePersonIsToldOfTheAccount() {
        TestBrowser known = house.inviting(
                LEAD,
                Map.of(
                        "email",
                        OTHER_MEMBER.toUpperCase(java.util.Locale.ROOT),
                        "role",
                        "member",
                        "organisation",
                        house.organisation("INL")));
        assertEquals(422, known.status());
        assertEquals(
                house.page(OTHER_MEMBER), known.page().selectFirst(".notice a").attr("href"));
        house.sql("update account set active = 0 where email = ?", MEMBER);
        TestBrowser ended = house.inviting(
                LEAD, Map.of("email", MEMBER, "role", "member", "organisation", house.organisation("INL")));
        assertEquals(422, ended.status());
        assertTrue(ended.text().contains("Let them in again"));
        assertEquals(0, invitations());
    }

    @Test
    void whoMayNotKnowThePersonLearnsNothing() {
        assertEquals(200, house.invite(GUEST_LEAD, OTHER_MEMBER, "member", "MVD"));
        assertEquals(200, house.invite(GUEST_LEAD, NEW, "member", "MVD"));
        String link = house.link(OTHER_MEMBER);
        assertEquals(410, open(link).status());
        assertTrue(open(link).text().contains("There is an account with this address already"));
        TestBrowser list = house.as(GUEST_LEAD).open("/people/invitations");
        assertTrue(list.text().contains(OTHER_MEMBER) && list.text().contains(NEW));
    }

    @Test
    void oneAddressIsInvitedOnceByThoseWhoMayKnow() {
        assertEquals(200, house.invite(LEAD, NEW, "member", "INL"));
        assertEquals(422, house.invite(LEAD, NEW, "reader", "INL"));
        assertEquals(422, house.invite(COORDINATOR, NEW, "reader", "OSCE"));
        assertEquals(200, house.invite(OTHER_LEAD, NEW, "member", "OSCE"));
        List<String> links = house.letters(NEW).stream()
                .map(letter -> letter.text().replaceFirst("(?s).*(/invitations/\\S+).*", "$1"))
                .toList();
        assertEquals("/calendar", accept(links.get(0)).path());
        assertEquals(410, open(links.get(1)).status());
        assertEquals(0, invitations());
    }

    @Test
    void refusesAddressesThatAreMoreThanOne() {
        Stream.of(
                        "a@x.example\r\nBcc: all@evil.example",
                        "a@x.example, b@x.example",
                        "Anna <a@x.example>",
                        "a\u0000@x.example",
                        "a@x.example\u0000",
                        "a".repeat(250) + "@x.example",
                        "a@b@x.example",
                        "a@xn--\u202ex.example",
                        "nobody",
                        "")
                .forEach(address -> {
                    assertEquals(422, house.invite(COORDINATOR, address, "member", "INL"), address);
                });
        assertEquals(0, house.number("select count(*) from invitation"));
        assertEquals(0, house.number("select count(*) from outbox"));
    }

    @Test
    void asksForANameThatDeceivesNobody() {
        house.invite(LEAD, NEW, "member", "INL");
        String link = house.link(NEW);
        for (String name : List.of("", "Ann\u202ea", "Аnna", "a\u0000b", "a".repeat(121), "<script>")) {
            TestBrowser page = open(link).submit(link, "given", "", "family", name);
            assertEquals(422, page.status(), name);
            assertFalse(page.page().select(".field.bad .why").isEmpty(), name);
        }
        TestBrowser zone = open(link).submit(link, "given", "A", "zone", "Mars/Olympus");
        assertEquals(422, zone.status());
        assertEquals("/calendar", accept(link).path());
    }

    @Test
    void nothingUsableLiesInTheDatabase() {
        house.invite(LEAD, NEW, "member", "INL");
        String link = house.link(NEW);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertEquals(0, house.number("select count(*) from invitation where token_hash like ?", "%" + token + "%"));
        assertEquals(
                0,
                house.number(
                        "select count(*) from audit_entry where detail like ? or detail like '%@%'",
                        "%" + token + "%"));
    }
}
