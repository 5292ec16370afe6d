package jointcalendar.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Signer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language the portal speaks, to whom, and what changes it. */
class LanguageChoiceTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static TestBrowser person(String name) {
        account(name);
        return portal.as(name + "@test.example");
    }

    private static long account(String name) {
        return portal.account(name + "@test.example", Role.MEMBER, "INL", Side.DONOR)
                .id();
    }

    private static String language(TestBrowser browser) {
        return browser.page().select("html").attr("lang");
    }

    private static String title(TestBrowser browser) {
        return browser.page().select("h1").text();
    }

    @Test
    void theBrowserDecidesForAVisitor() {
        TestBrowser visitor = portal.visitor();
        visitor.ask("GET", "/sign-in", "Accept-Language", "kk-KZ,kk;q=0.9,ru;q=0.8");
        assertEquals("kk", language(visitor));
        assertEquals("Кіру", title(visitor));
        assertEquals("ru", language(visitor.ask("GET", "/calendar", "Accept-Language", "de, ru;q=0.5")));
        assertEquals("en", language(visitor.ask("GET", "/calendar", "Accept-Language", "de")));
        assertEquals("en", language(visitor.open("/calendar")));
    }

    @Test
    void aHeaderThatComesTwiceIsReadWhole() {
        TestBrowser visitor = portal.visitor();
        visitor.ask("GET", "/sign-in", "Accept-Language", "de", "Accept-Language", "ru;q=0.9");
        assertEquals("ru", language(visitor));
    }

    @Test
    void sharedStoresAreToldThatThePageDiffers() {
        assertEquals(
                "Accept-Language, Cookie", portal.visitor().open("/sign-in").header("Vary"));
        assertEquals("", person("varied").open("/calendar").header("Vary"));
        assertEquals("Accept-Encoding", portal.visitor().open("/calendar.ics").header("Vary"));
    }

    @Test
    void theSwitchOffersEachLanguageInItselfAndMarksTheOneSpoken() {
        List<Element> buttons = portal.visitor().open("/sign-in").page().select("form[action=/language] button");
        assertEquals(
                List.of("en English true", "ru Русский ", "kk Қазақша "),
                buttons.stream()
                        .map(button -> button.attr("lang") + " " + button.text() + " " + button.attr("aria-current"))
                        .toList());
    }

    @Test
    void aVisitorsChoiceGoesBeforeTheBrowsersAndLasts() {
        TestBrowser visitor = portal.visitor().open("/sign-in").submit("/language", "language", "ru");
        assertEquals("/sign-in", visitor.path());
        assertEquals("Вход", title(visitor));
        assertEquals("ru", language(visitor.ask("GET", "/calendar", "Accept-Language", "kk")));
    }

    @Test
    void theChoiceLeadsBackToWhereOneWas() {
        TestBrowser visitor = portal.visitor().open("/calendar?view=list&month=2007-05");
        visitor.submit("/language", "language", "kk");
        assertEquals("kk", language(visitor));
        assertEquals(
                List.of("/calendar?view=list&month=2007-05"),
                visitor.fields("/language").get("to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "calendar",
                "/a\r\nSet-Cookie: session=1",
                "/a b",
                ""
            })
    void theChoiceLeadsNowhereElse(String to) {
        TestBrowser visitor = portal.visitor().open("/sign-in");
        String token = visitor.fields("/language").get("form-token").get(0);
        visitor.postRaw("/language", "form-token", token, "language", "ru", "to", to);
        assertEquals(303, visitor.status());
        assertEquals("/", visitor.header("Location"));
    }

    @Test
    void aLanguageThatThePortalDoesNotSpeakIsRefused() {
        TestBrowser visitor = portal.visitor();
        for (String language : List.of("de", "", "ru\u0000", "../ru", "r".repeat(5000))) {
            visitor.open("/sign-in").submit("/language", "language", language);
            assertEquals(400, visitor.status(), language);
        }
        assertEquals("en", language(visitor.with("language", "de").open("/sign-in")));
    }

    @Test
    void aForeignFormDoesNotChangeTheLanguage() {
        TestBrowser person = person("forged");
        person.postRaw("/language", "language", "ru", "to", "/calendar");
        assertEquals(400, person.status());
        assertEquals("en", language(person.open("/calendar")));
    }

    @Test
    void whoIsSignedInChangesTheLanguageOfTheirAccountAlone() {
        TestBrowser person = person("aizhan").open("/feeds").submit("/language", "language", "kk");
        assertEquals("/feeds", person.path());
        assertEquals("kk", language(person));
        assertEquals("kk", language(person("aizhan").ask("GET", "/calendar", "Accept-Language", "ru")));
        assertEquals("en", language(person("other").open("/calendar")));
    }

    @Test
    void whoSignsOutReadsOnInTheLanguageTheyChose() {
        TestBrowser person = person("leaving").open("/feeds").submit("/language", "language", "ru");
        person.submit("/sign-out");
        assertEquals("ru", language(person));
        assertTrue(person.text().contains("Вы вышли."), person.text());
    }

    @Test
    void theLetterSpeaksTheAccountsLanguageAndNotTheBrowsers() {
        person("letters").open("/feeds").submit("/language", "language", "kk");
        portal.visitor().open("/sign-in").submit("/sign-in", "email", "letters@test.example");
        portal.runJobs();
        List<String> subjects = portal.mailFolder().newest(100).stream()
                .filter(letter -> letter.to().contains("letters@test.example"))
                .map(letter -> letter.subject())
                .toList();
        assertTrue(subjects.contains("Кіруге арналған сілтемеңіз"), subjects.toString());
    }

    @Test
    void refusalsSpeakTheReadersLanguage() {
        TestBrowser visitor = portal.visitor();
        visitor.ask("GET", "/nowhere", "Accept-Language", "kk");
        assertEquals(404, visitor.status());
        assertEquals("Мұнда ештеңе жоқ", title(visitor));
        visitor.ask("PUT", "/calendar", "Accept-Language", "ru");
        assertEquals("Портал не смог разобрать запрос", title(visitor));
        TestBrowser person = person("lost").open("/feeds").submit("/language", "language", "ru");
        assertEquals("Здесь ничего нет", title(person.open("/nowhere")));
        assertFalse(person.page().select("form[action=/sign-out]").isEmpty());
    }

    @Test
    void aRefusalLetsOneChooseTheLanguageToo() {
        TestBrowser visitor = portal.visitor().open("/nowhere").submit("/language", "language", "ru");
        assertEquals("/nowhere", visitor.path());
        assertEquals("Здесь ничего нет", title(visitor));
    }

    @Test
    void whoeverLeavesTheDigestReadsTheirOwnLanguageOrTheOneTheyChose() {
        person("digests").open("/feeds").submit("/language", "language", "kk");
        String id = Long.toString(account("digests"));
        byte[] key = "a key for tests, thirty-two long".getBytes(StandardCharsets.UTF_8);
        String leave = "/unsubscribe/" + id + "." + new Signer(key).sign("unsubscribe", id);
        TestBrowser reader = portal.visitor();
        assertEquals("kk", language(reader.ask("GET", leave, "Accept-Language", "en")));
        assertEquals("kk", language(reader.postRaw(leave, "List-Unsubscribe", "One-Click")));
        assertTrue(reader.text().contains("Бұл мекенжайға дайджест енді жіберілмейді."), reader.text());
        assertEquals("ru", language(portal.visitor().with("language", "ru").open(leave)));
    }

    @Test
    void aChangeIsRecordedAndWhatChangesNothingIsNot() throws SQLException {
        person("recorded").open("/feeds").submit("/language", "language", "ru").submit("/language", "language", "ru");
        assertEquals(List.of("account.language-chosen en > ru"), recorded(account("recorded")));
    }

    private static List<String> recorded(long account) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = portal.testDatabase.dataSource().getConnection();
                var query = connection.prepareStatement(
                        "SELECT CONCAT(action, ' ', detail) FROM audit_entry WHERE account_id = ?")) {
            query.setLong(1, account);
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
