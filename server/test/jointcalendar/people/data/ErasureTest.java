package jointcalendar.people.data;

import static jointcalendar.people.House.COORDINATOR;
import static jointcalendar.people.House.LEAD;
import static jointcalendar.people.House.MEMBER;
import static jointcalendar.people.House.OTHER_LEAD;
import static jointcalendar.people.House.READER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.people.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private static final String PERSON = "zhuldyz.unmistakable@osce.example";
    private static final String FORMER = "zhuldyz.former@osce.example";
    private static final List<String> TRACES = List.of("Zhuldyz", "Unmistakable", "At Zhuldyz's desk");

    /** Where a person leaves numbers and times only. */
    private static final List<String> WITHOUT_WORDS =
            List.of("activity_look", "calendar_visit", "calendar_habit", "unfinished_form");

    private House house;
    private TestBrowser person;

    @BeforeEach
    void start() {
        house = new House();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    /** Comes in by an invitation, changes the address, and leaves a trace wherever a person can. */
    private void live() {
        house.invite(OTHER_LEAD, FORMER, "lead", "OSCE");
        String link = house.link(FORMER);
        person = house.portal.visitor().open(link);
        person.submit(link, "given", "Zhuldyz", "family", "Unmistakable", "zone", "Asia/Tokyo");
        person.open("/profile/address").submit("/profile/address", "email", PERSON);
        String confirmation = house.link(PERSON);
        person.open(confirmation).submit(confirmation);
        person.open("/profile/address").submit("/profile/address", "email", "zhuldyz.third@osce.example");
        person.open("/feeds").submit("/feeds", "name", "At Zhuldyz's desk");
        post();
        look();
        house.invite(PERSON, "friend@osce.example", "reader", "OSCE");
        house.invite(COORDINATOR, "someone@osce.example", "reader", "OSCE");
        house.portal.visitor().open("/sign-in").submit("/sign-in", "email", PERSON);
        house.sql(
                "insert into outbox (once_key, recipient, message_id, content, state, attempts, due_at, failure) values"
                        + " ('digest/2007-06/1', ?, 'm1', 'x', 'waiting', 1, now(), ?), ('digest/2007-06/2', ?, 'm2', 'x', 'sending', 1, now(), null)",
                PERSON,
                "550 no such user " + PERSON,
                PERSON);
    }

    /** Reads the calendar and an activity, and leaves a form half written. */
    private void look() {
        person.open("/activities/new")
                .submitTo(
                        "/activities",
                        "/activities/unfinished",
                        "title",
                        "Zhuldyz begins",
                        "description",
                        "Unmistakable");
        person.ask("GET", "/calendar?view=week&q=Unmistakable", "Referer", house.portal.address() + "/calendar");
        long activity = house.number("select id from activity");
        person.open("/activities/" + activity);
        house.sql("insert ignore into result_request (activity_id, asked_at) values (?, now())", activity);
    }

    private void post() {
        person.open("/activities/new")
                .submit(
                        "/activities",
                        "title",
                        "Training of trainers",
                        "kind",
                        "training",
                        "firstDay",
                        "2007-06-04",
                        "lastDay",
                        "2007-06-05");
        assertEquals(1, house.number("select count(*) from activity_revision"));
    }

    @Test
    void nothingOfAnErasedPersonIsLeftInAnyColumnOfAnyTable() {
        live();
        long id = house.id(PERSON);
        List<String> before = traces();
        for (String column : List.of(
                "account.email",
                "feed.name",
                "outbox.recipient",
                "address_change.former_email",
                "invitation.email",
                "calendar_habit.filter",
                "unfinished_form.title",
                "unfinished_form.fields")) {
            assertTrue(before.contains(column), "the test leaves no trace in " + column + ", only in " + before);
        }
        for (String table : WITHOUT_WORDS) {
            assertTrue(rowsOf(table, id) > 0, "the test leaves no trace in " + table);
        }
        person.open("/profile/data").submit("/profile/data/erasure", "confirmation", PERSON);
        assertEquals("/calendar", person.path());
        assertEquals(List.of(), traces());
        WITHOUT_WORDS.forEach(table -> assertEquals(0, rowsOf(table, id), table));
        assertEquals(1, house.number("select count(*) from result_request"), "asked of the activity, not of a person");
        assertEquals("erased-" + id + "@erased.invalid", house.text("select email from account where id = ?", id));
        assertEquals(302, person.ask("GET", "/profile").status());
        assertEquals(
                0,
                house.number(
                        "select count(*) from outbox where recipient like 'erased-%' and state in ('waiting', 'sending')"));
    }

    private long rowsOf(String table, long account) {
        return house.number("select count(*) from " + table + " where account_id = ?", account);
    }

    /** Every column of text, and of bytes, in which something of the person stands. */
    private List<String> traces() {
        List<String> found = new ArrayList<>();
        house.portal
                .testDatabase
                .database()
                .sql()
                .fetch(
                        "select table_name, column_name from information_schema.columns where table_schema = database()"
                                + " and data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'tinytext', 'mediumblob', 'blob', 'longblob', 'json')")
                .forEach(column -> {
                    String table = column.get(0, String.class);
                    String name = column.get(1, String.class);
                    for (String trace : TRACES) {
                        long rows = house.number(
                                "select count(*) from `" + table + "` where lower(convert(`" + name
                                        + "` using utf8mb4)) like concat('%', lower(?), '%')",
                                trace);
                        if (rows > 0 && !found.contains(table + "." + name)) {
                            found.add(table + "." + name);
                        }
                    }
                });
        return found;
    }

    @Test
    void historyGoesOnNamingAnErasedPersonByNumber() {
        live();
        long id = house.id(PERSON);
        String activity = "/activities/" + house.number("select id from activity");
        assertTrue(house.as(OTHER_LEAD).open(activity).text().contains("Zhuldyz Unmistakable"));
        person.open("/profile/data").submit("/profile/data/erasure", "confirmation", PERSON);
        assertTrue(house.as(OTHER_LEAD).open(activity).text().contains("Former user " + id));
        house.sql("update account set language = 'ru' where email = ?", OTHER_LEAD);
        assertTrue(house.as(OTHER_LEAD).open(activity).text().contains("Бывший пользователь " + id));
        assertEquals(404, house.as(COORDINATOR).open("/people/" + id).status());
        assertEquals(
                404, house.as(COORDINATOR).open("/people/" + id + "/erasure").status());
        assertFalse(house.as(COORDINATOR).open("/people?ended=yes").text().contains("erased"));
        assertTrue(house.number("select count(*) from audit_entry where account_id = ?", id) > 0);
    }

    @Test
    void thePersonIsToldAllOfItInOneFile() throws IOException {
        live();
        person.open("/profile/data.json");
        assertEquals("attachment; filename=\"joint-calendar-my-data.json\"", person.header("Content-Disposition"));
        JsonNode told = new ObjectMapper().readTree(person.body());
        assertEquals("Zhuldyz", told.at("/account/0/given name").asText());
        assertEquals("Asia/Tokyo", told.at("/account/0/time zone").asText());
        assertEquals("At Zhuldyz's desk", told.at("/feeds/0/name").asText());
        assertEquals(FORMER, told.at("/changes of address/0/instead of").asText());
        assertEquals("received", told.at("/invitations/0/which").asText());
        assertEquals("friend@osce.example", told.at("/invitations/1/to").asText());
        assertEquals(1, told.at("/changes of activities").size());
        assertEquals(1, told.at("/posted forms").size());
        assertEquals(2, told.at("/looks at activities").size());
        assertEquals(
                house.text("select reference from activity"),
                told.at("/looks at activities/0/activity").asText());
        assertEquals(1, told.at("/looks at activities/0/version").asInt());
        assertFalse(told.at("/looks at activities/1/last visit").asText().isEmpty());
        assertEquals("week", told.at("/calendar as last seen/0/view").asText());
        assertEquals(
                "q=Unmistakable", told.at("/calendar as last seen/0/filter").asText());
        assertEquals("Zhuldyz begins", told.at("/unfinished forms/0/title").asText());
        assertTrue(told.at("/unfinished forms/0/fields").asText().contains("Unmistakable"));
        assertTrue(told.at("/signing in").size() > 0);
        assertTrue(told.at("/letters").size() >= 4);
        assertTrue(told.at("/audit").size() > 3);
        assertFalse(person.body().contains("token"));
        assertFalse(person.body().contains("/feeds/"));
        assertEquals(1, house.audited("account.exported"));
    }

    @Test
    void anErasureIsTypedAndNobodyErasesOthersButTheCoordinator() {
        TestBrowser reader = house.as(READER).open("/profile/data");
        assertEquals(
                422,
                reader.submit("/profile/data/erasure", "confirmation", "yes").status());
        assertEquals(
                422,
                reader.submit("/profile/data/erasure", "confirmation", MEMBER).status());
        assertEquals(403, house.as(LEAD).open(house.page(MEMBER) + "/erasure").status());
        String erasure = house.page(MEMBER) + "/erasure";
        TestBrowser coordinator = house.as(COORDINATOR).open(erasure);
        assertEquals(422, coordinator.submit(erasure, "confirmation", "").status());
        coordinator.submit(erasure, "confirmation", MEMBER);
        assertEquals("/people", coordinator.path());
        assertEquals(0, house.number("select count(*) from account where email = ?", MEMBER));
        assertEquals(1, house.audited("account.erased"));
    }

    @Test
    void theLastCoordinatorStays() {
        TestBrowser coordinator = house.as(COORDINATOR).open("/profile/data");
        assertTrue(coordinator
                .page()
                .select("form[action=/profile/data/erasure] input[name=confirmation]")
                .isEmpty());
        assertEquals(
                422,
                coordinator
                        .submit("/profile/data/erasure", "confirmation", COORDINATOR)
                        .status());
        assertEquals(1, house.number("select count(*) from account where email = ?", COORDINATOR));
    }

    @Test
    void anAddressIsFreeAgainOnceItsOwnerIsErased() {
        TestBrowser reader = house.as(READER).open("/profile/data");
        reader.submit("/profile/data/erasure", "confirmation", READER.toUpperCase(java.util.Locale.ROOT));
        assertEquals("/calendar", reader.path());
        assertEquals(200, house.invite(LEAD, READER, "reader", "INL"));
        assertEquals(200, house.portal.visitor().open(house.link(READER)).status());
    }
}
