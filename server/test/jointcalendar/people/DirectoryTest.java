package jointcalendar.people;

import static jointcalendar.people.House.COORDINATOR;
import static jointcalendar.people.House.GUEST_LEAD;
import static jointcalendar.people.House.GUEST_MEMBER;
import static jointcalendar.people.House.LEAD;
import static jointcalendar.people.House.MEMBER;
import static jointcalendar.people.House.OTHER_MEMBER;
import static jointcalendar.people.House.READER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {
    private House house;

    @BeforeAll
    void start() {
        house = new House();
        house.make("gone@inl.example", Role.MEMBER, "INL", Side.DONOR);
        house.make("gone@mvd.example", Role.MEMBER, "MVD", Side.GUEST);
        house.sql("update account set active = 0 where email like 'gone@%'");
    }

    @AfterAll
    void stop() {
        house.close();
    }

    private List<String> mails(TestBrowser page) {
        assertEquals(200, page.status());
        return page.page().select("a[href^=mailto:]").eachText();
    }

    @Test
    void donorsOfEachRoleSeeEverybodyWhoIsActive() {
        for (String donor : List.of(READER, MEMBER, LEAD, COORDINATOR)) {
            List<String> mails = mails(house.as(donor).open("/people"));
            assertTrue(mails.containsAll(List.of(OTHER_MEMBER, GUEST_MEMBER, READER)), donor + " sees " + mails);
            assertFalse(mails.stream().anyMatch(mail -> mail.startsWith("gone@")), donor + " sees " + mails);
        }
    }

    @Test
    void aLeadOfTheGuestsSideSeesTheOwnPeopleAlone() {
        assertEquals(
                List.of(GUEST_LEAD, GUEST_MEMBER),
                mails(house.as(GUEST_LEAD).open("/people")).stream().sorted().toList());
        String inl = house.organisation("INL");
        assertEquals(List.of(), mails(house.as(GUEST_LEAD).open("/people?organisation=" + inl)));
        assertEquals(200, house.as(GUEST_LEAD).open(house.page(GUEST_MEMBER)).status());
        assertEquals(404, house.as(GUEST_LEAD).open(house.page(MEMBER)).status());
    }

    @Test
    void otherGuestsHaveNoDirectory() {
        assertEquals(403, house.as(GUEST_MEMBER).open("/people").status());
        assertEquals(404, house.as(GUEST_MEMBER).open(house.page(GUEST_LEAD)).status());
        assertEquals(404, house.as(GUEST_MEMBER).open(house.page(LEAD)).status());
        assertEquals("/sign-in", house.portal.visitor().open("/people").path());
    }

    @Test
    void thoseWhoEndedAreShownToThoseWhoRunTheirOrganisation() {
        assertTrue(mails(house.as(COORDINATOR).open("/people?ended=yes"))
                .containsAll(List.of("gone@inl.example", "gone@mvd.example")));
        List<String> lead = mails(house.as(LEAD).open("/people?ended=yes"));
        assertTrue(lead.contains("gone@inl.example"));
        assertFalse(lead.contains("gone@mvd.example"));
        assertFalse(mails(house.as(MEMBER).open("/people?ended=yes")).contains("gone@inl.example"));
        assertEquals(200, house.as(LEAD).open(house.page("gone@inl.example")).status());
        assertEquals(404, house.as(LEAD).open(house.page("gone@mvd.example")).status());
        assertEquals(404, house.as(MEMBER).open(house.page("gone@inl.example")).status());
    }

    @Test
    void findsByPartsOfNameAndAddressAndByOrganisation() {
        assertEquals(List.of(OTHER_MEMBER), mails(house.as(READER).open("/people?q=member%20osce")));
        assertEquals(
                List.of(GUEST_LEAD, GUEST_MEMBER),
                mails(house.as(READER).open("/people?organisation=" + house.organisation("MVD"))));
        TestBrowser nobody = house.as(READER).open("/people?q=%25");
        assertEquals(List.of(), mails(nobody));
        assertTrue(nobody.text().contains("Nobody matches."));
        for (String odd : List.of("%00", "'%22%3E%3Cscript%3E", "%F0%9F%98%80", "_", "%5C", "a".repeat(3000))) {
            assertEquals(List.of(), mails(house.as(READER).open("/people?q=" + odd)), odd);
        }
    }

    @Test
    void partsALongDirectoryIntoPages() {
        for (int number = 10; number < 70; number++) {
            house.make("p" + number + "@many.example", Role.READER, "Many", Side.DONOR);
        }
        String of = "&organisation=" + house.organisation("Many");
        TestBrowser first = house.as(READER).open("/people?page=1" + of);
        assertEquals(50, mails(first).size());
        assertTrue(first.text().contains("1–50 of 60"));
        TestBrowser second = first.open(first.page().selectFirst("a[rel=next]").attr("href"));
        assertEquals(10, mails(second).size());
        assertEquals(10, mails(house.as(READER).open("/people?page=99" + of)).size());
        assertEquals(50, mails(house.as(READER).open("/people?page=-1" + of)).size());
        house.sql("delete from account where email like '%@many.example'");
    }

    @Test
    void noNumberButAPersonsLeadsToAPage() {
        for (String id : List.of("0", "-1", "999999", "99999999999999999999", "x", "1.5")) {
            assertEquals(404, house.as(COORDINATOR).open("/people/" + id).status(), id);
        }
    }
}
