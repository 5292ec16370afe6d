package jointcalendar.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.activity.Translation;
import jointcalendar.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding activities through the front door, on 2 May 2007. */
class SearchTest {
    private static TestPortal portal;
    private static long inl;
    private static TestBrowser member;
    private static TestBrowser other;
    private static TestBrowser nobody;

    @BeforeAll
    static void post() {
        portal = TestPortal.empty();
        inl = portal.organisation("INL", Side.DONOR).id();
        portal.account("member@inl.example", Role.MEMBER, "INL", Side.DONOR);
        portal.account("member@osce.example", Role.MEMBER, "OSCE", Side.DONOR);
        post("Training for border guards at Merke", "2007-06-04", "Handbooks are handed out.", Visibility.PUBLIC);
        post("Тренинг для пограничников", "2007-06-11", "", Visibility.PUBLIC);
        post("Шекарашыларға арналған семинар", "2007-06-18", "Қарағандыда өтеді", Visibility.PUBLIC);
        post("Встреча в Алматы", "2007-06-25", "", Visibility.PUBLIC);
        post("Judges' colloquium", "2007-07-02", "It tells of witnesses.", Visibility.PUBLIC);
        post("Witnesses protected", "2007-02-05", "", Visibility.PUBLIC);
        post("Witnesses heard", "2007-08-06", "", Visibility.PUBLIC);
        post("Quarry & <b>granite</b>", "2007-09-03", "", Visibility.PUBLIC);
        post("Zephyrine operation", "2007-09-10", "", Visibility.OWN);
        post("Xylophone raid", "2007-09-17", "", Visibility.BUSY);
        member = portal.as("member@inl.example");
        other = portal.as("member@osce.example");
        nobody = portal.visitor();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Activity post(String title, String day, String description, Visibility visibility) {
        return portal.post(Plan.of(title, "meeting", inl, Session.wholeDays(LocalDate.parse(day), LocalDate.parse(day)))
                .with(plan ->
                        plan.description(description).status(Status.CONFIRMED).visibility(visibility)));
    }

    private static List<String> found(TestBrowser browser, String words) {
        return browser.open("/search?q=" + encoded(words))
                .page()
                .select(".found .what > a")
                .eachText();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "border guard, Training for border guards at Merke",
        "trained, Training for border guards at Merke",
        "пограничники, Тренинг для пограничников",
        "тренинги пограничник, Тренинг для пограничников",
        "шекарашылар, Шекарашыларға арналған семинар",
        "Қарағанды шекарашы, Шекарашыларға арналған семинар",
        "Almaty, Встреча в Алматы",
        "Мерке, Training for border guards at Merke",
        "handb, Training for border guards at Merke",
        "пограничнеков, Тренинг для пограничников",
        "boarder, Training for border guards at Merke",
        "trainig, Training for border guards at Merke",
        "quary, Quarry & <b>granite</b>",
        "ИНЛ пограничники, Тренинг для пограничников"
    })
    void findsAnInflectedMisspeltBegunOrTransliteratedWord(String words, String title) {
        assertEquals(title, found(nobody, words).stream().findFirst().orElse("nothing"));
    }

    @Test
    void marksTheFormThatStandsThere() {
        nobody.open("/search?q=" + encoded("пограничники"));
        assertEquals(
                List.of("пограничников"), nobody.page().select(".found mark").eachText());
    }

    @Test
    void escapesWhatItShows() {
        nobody.open("/search?q=granite");
        assertTrue(nobody.body().contains("Quarry &amp; &lt;b&gt;<mark>granite</mark>&lt;/b&gt;"), nobody.body());
    }

    @Test
    void putsATitleBeforeADescriptionAndWhatComesBeforeWhatIsOver() {
        assertEquals(List.of("Witnesses heard", "Witnesses protected", "Judges' colloquium"), found(nobody, "witness"));
    }

    @Test
    void putsWhatHasEveryWordFirst() {
        assertEquals("Judges' colloquium", found(nobody, "witnesses judges").get(0));
        assertEquals(
                List.of("With every word", "With some of the words"),
                nobody.page().select(".found h2").eachText());
    }

    @Test
    void saysWhichWordItTookForAnother() {
        nobody.open("/search?q=colloqium");
        assertEquals("colloquium", nobody.page().select(".notice a").text(), nobody.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zephyrine",
                "Zephirine",
                "Zeph",
                "зефирине",
                "Xylophone",
                "Xylophne",
                "xylo",
                "zephyrine operation raid"
            })
    void tellsNothingOfWhatIsKeptFromOthers(String words) {
        assertFalse(found(member, words).isEmpty() && !words.startsWith("з"));
        for (TestBrowser stranger : List.of(nobody, other)) {
            String kept = stranger.open("/search?q=" + encoded(words)).body();
            String unknown = stranger.open("/search?q=qqqqqqqq").body();
            assertEquals(0, stranger.page().select(".found, .notice").size(), words);
            stranger.open("/search?q=" + encoded(words));
            assertEquals(0, stranger.page().select(".found, .notice").size(), kept);
            assertFalse(unknown.isEmpty());
        }
    }

    @Test
    void asksAsManyStatementsForWhatIsKeptAsForWhatIsNotThere() {
        found(other, "first");
        int unknown = portal.statementsOf(() -> found(other, "qqqqqqqq"));
        assertEquals(unknown, portal.statementsOf(() -> found(other, "Zephyrine")));
        assertEquals(unknown, portal.statementsOf(() -> found(other, "Zephirine")));
        assertTrue(unknown <= 12, "asks " + unknown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "%%%", "'", "\"' OR 1=1 --", "\\", "😀", "the of for", "для и", "!%_", "+-*~<>^", "*"})
    void findsNothingForWhatMeansNothing(String words) {
        nobody.open("/search?q=" + encoded(words));
        assertEquals(200, nobody.status());
        assertEquals(0, nobody.page().select(".found").size());
        assertEquals(200, nobody.open("/calendar?view=list&q=" + encoded(words)).status());
    }

    @Test
    void readsNoMoreThanAFilterHolds() {
        assertEquals(200, nobody.open("/search?q=" + encoded("щ".repeat(1000))).status());
        assertEquals(414, nobody.open("/search?q=" + encoded("щ".repeat(3000))).status());
        assertEquals(400, nobody.open("/search?q=a%00b").status());
        assertEquals(
                200,
                nobody.open("/search?q=" + encoded("a b ".repeat(500)) + "&page=99999")
                        .status());
    }

    @Test
    void theCalendarFindsTheSame() {
        nobody.open("/calendar?view=list&from=2007-01-01&q=" + encoded("пограничнеков"));
        assertEquals(
                List.of("Тренинг для пограничников"),
                nobody.page().select(".entry .what a").eachText());
        nobody.open("/calendar?month=2007-06&q=" + encoded("шекарашылар"));
        assertTrue(nobody.body().contains("Шекарашыларға арналған семинар"));
        assertFalse(nobody.body().contains("Тренинг для пограничников"));
    }

    @Test
    void findsAnActivityByWhatItSaysNow() {
        Activity activity = post("Obsidian", "2007-10-01", "", Visibility.PUBLIC);
        portal.revise(
                activity,
                plan -> plan.with(changed -> changed.title("Malachite")
                        .place(new Place("House of Amber", "", Optional.empty(), Optional.empty()))
                        .tags(Set.of("jasper"))
                        .translations(Map.of(Language.KK, new Translation("Малахиттер", "")))));
        assertEquals(List.of(), found(nobody, "obsidian"));
        for (String words : List.of("malachite", "amber", "jasper", "малахит")) {
            assertEquals(List.of("Malachite"), found(nobody, words), words);
        }
    }

    @Test
    void keepsTheFilterAndSaysWhatIsThereWithoutIt() {
        nobody.open("/search?q=witness&status=cancelled");
        assertEquals(0, nobody.page().select(".found").size());
        assertEquals("/search?q=witness", nobody.page().select(".empty a").attr("href"));
        assertTrue(nobody.text().contains("3 activities"), nobody.text());
    }

    @Test
    void findsByTheNamesOfThingsInAnyLanguage() {
        Activity activity = post("Lapis", "2007-10-08", "", Visibility.PUBLIC);
        portal.revise(activity, plan -> plan.with(changed -> changed.audiences(Set.of("consular-officers"))));
        assertEquals(List.of("Lapis"), found(nobody, "консулдық"));
        assertEquals("Consular officers", nobody.page().select(".reason").text());
        assertEquals(List.of("Lapis"), found(nobody, "consular"));
    }
}
