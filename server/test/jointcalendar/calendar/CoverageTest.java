package jointcalendar.calendar;

import static jointcalendar.calendar.Counting.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Status;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of audiences and regions and the map of regions, through the front door. Today is 2 May 2007. */
class CoverageTest {
    private static final String MATRIX = "/calendar?view=coverage&quarter=2007-Q2";
    private static final String MAP = "/calendar?view=regions&quarter=2007-Q2";
    private static final int REGIONS = 20;

    private final TestPortal portal = TestPortal.empty();
    private long osce;

    @BeforeEach
    void people() {
        portal.account("osce@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.account("iom@test.example", Role.MEMBER, "IOM", Side.DONOR);
        portal.account("reader@test.example", Role.READER, "IOM", Side.DONOR);
        portal.account("mvd@test.example", Role.MEMBER, "MVD", Side.GUEST);
        portal.account("inl@test.example", Role.COORDINATOR, "INL", Side.DONOR);
        osce = portal.organisation("OSCE", Side.DONOR).id();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void countsForWhomAndWhere() {
        post(plan("Held in Karaganda").in("KZ-35").forPeople("police", "judges"));
        post(plan("For people of two regions").from("KZ-35", "KZ-71").forPeople("police"));
        post(plan("Held where its people are").in("KZ-71").from("KZ-71").forPeople("judges"));
        Map<String, String> matrix = matrix(page("iom", MATRIX));
        assertEquals("2", matrix.get("Police, Karaganda Region"));
        assertEquals("1", matrix.get("Police, Astana"));
        assertEquals("1", matrix.get("Judges, Karaganda Region"));
        assertEquals("1", matrix.get("Judges, Astana"));
        assertEquals("+", matrix.get("Judges, Abai Region"));
    }

    @Test
    void sumsCountEachActivityOnceAndAlsoWhatNamesNobodyOrNowhere() {
        post(plan("In two regions for two audiences").from("KZ-35", "KZ-71").forPeople("police", "judges"));
        post(plan("For nobody named").in("KZ-35"));
        post(plan("Nowhere named").forPeople("police"));
        Map<String, String> matrix = matrix(page("iom", MATRIX));
        assertEquals("2", matrix.get("Police, All places"));
        assertEquals("1", matrix.get("Judges, All places"));
        assertEquals("2", matrix.get("All audiences, Karaganda Region"));
        assertEquals("1", matrix.get("All audiences, Astana"));
        assertEquals("3", matrix.get("All audiences, All places"));
    }

    @Test
    void whatIsForAWholeCountryCountsInEachOfItsRegionsOnce() {
        post(plan("Everywhere").from("KZ").forPeople("police"));
        post(plan("Everywhere, and held in Astana")
                .in("KZ-71")
                .from("KZ", "KZ-71")
                .forPeople("police"));
        post(plan("In Kyrgyzstan").from("KG").forPeople("police"));
        Map<String, String> matrix = matrix(page("iom", MATRIX));
        assertEquals("2", matrix.get("Police, All of Kazakhstan"));
        assertEquals("2", matrix.get("Police, Astana"));
        assertEquals("2", matrix.get("Police, Abai Region"));
        assertEquals("3", matrix.get("Police, All places"));
        assertEquals(
                2L * REGIONS,
                tiles(page("iom", MAP)).entrySet().stream()
                        .filter(tile -> !tile.getKey().startsWith("All of"))
                        .mapToLong(tile -> Long.parseLong(tile.getValue()))
                        .sum());
    }

    @Test
    void countsTheQuarterAlone() {
        post(plan("Before").on("2007-03-30").in("KZ-35"));
        post(plan("Across its beginning").on("2007-03-31").in("KZ-35"));
        post(plan("Across its end").on("2007-06-30").in("KZ-35"));
        post(plan("After").on("2007-07-01").in("KZ-35"));
        assertEquals("2", matrix(page("iom", MATRIX)).get("All audiences, Karaganda Region"));
        assertEquals("2", tiles(page("iom", MAP)).get("Karaganda Region"));
    }

    @Test
    void draftsAndWhatIsCancelledCountOnlyForWhoAsksForThem() {
        post(plan("Thought of").standing(Status.DRAFT).in("KZ-35"));
        post(plan("Called off").standing(Status.CANCELLED).in("KZ-35"));
        post(plan("Planned").standing(Status.TENTATIVE).in("KZ-35"));
        assertEquals("1", tiles(page("osce", MAP)).get("Karaganda Region"));
        assertEquals("1", tiles(page("osce", MAP + "&status=draft")).get("Karaganda Region"));
        assertEquals("1", tiles(page("iom", MAP + "&status=cancelled")).get("Karaganda Region"));
        assertEquals("+", tiles(page("iom", MAP + "&status=draft")).get("Karaganda Region"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"OWN", "BUSY", "HIDDEN", "DONORS"})
    void whatOneMayNotSeeChangesNothingOfWhatOneSees(Visibility kept) {
        post(plan("Seen by all").in("KZ-71").forPeople("judges"));
        List<String> pages = List.of(MATRIX, MAP);
        List<String> before = pages.stream().map(page -> main("mvd", page)).toList();
        post(plan("Kept").seenBy(kept).in("KZ-35").from("KZ").forPeople("police", "judges"));
        assertEquals(before, pages.stream().map(page -> main("mvd", page)).toList());
        assertEquals("1", matrix(page("osce", MATRIX)).get("Police, Karaganda Region"));
        assertEquals("1", matrix(page("inl", MATRIX)).get("Police, Karaganda Region"));
        String donor = matrix(page("iom", MATRIX)).get("Police, Karaganda Region");
        assertEquals(kept == Visibility.DONORS ? "1" : "+", donor);
    }

    @Test
    void thePublicCountsWhatIsPublicAndIsNotAskedToPost() {
        post(plan("Open").seenBy(Visibility.PUBLIC).in("KZ-35").forPeople("police"));
        post(plan("Among members").in("KZ-35").forPeople("police"));
        Document page = portal.visitor().open(MATRIX).page();
        assertEquals("1", matrix(page).get("Police, Karaganda Region"));
        assertEquals("–", matrix(page).get("Judges, Karaganda Region"));
        assertTrue(page.select("a[href^=/activities/new]").isEmpty());
        assertTrue(page("reader", MATRIX).select("a[href^=/activities/new]").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&kind=training", "&audience=police&region=KZ-35", "&q=held", "&theme=prevention"})
    void eachNumberLeadsToTheListOfJustThese(String filter) {
        post(plan("Held in Karaganda").in("KZ-35").forPeople("police", "judges"));
        post(plan("Also held there, much earlier").on("2006-05-15").in("KZ-35").forPeople("police"));
        post(plan("Also held there, much later").on("2008-05-15").in("KZ-35").forPeople("police"));
        post(plan("Held across")
                .on("2007-06-30")
                .in("KZ-35")
                .about("prevention")
                .forPeople("police"));
        post(plan("Held everywhere").from("KZ").forPeople("police"));
        post(plan("Held nowhere: cancelled")
                .standing(Status.CANCELLED)
                .in("KZ-35")
                .forPeople("police"));
        post(plan("Nobody sees").seenBy(Visibility.HIDDEN).in("KZ-35").forPeople("police"));
        post(plan("Only days are seen").seenBy(Visibility.BUSY).in("KZ-35").forPeople("police"));
        TestBrowser iom = portal.as("iom@test.example");
        for (String view : List.of(MATRIX, MAP)) {
            for (Element number : numbers(iom.open(view + filter).page())) {
                Document list = iom.open(number.attr("href")).page();
                assertEquals(
                        number.text(), Integer.toString(list.select("li.entry").size()), number.attr("href"));
            }
        }
    }

    private static List<Element> numbers(Document page) {
        List<Element> numbers = page.select("main a[href*=view=list][href*=until=]:not(.invite)").stream()
                .filter(link -> link.text().matches("[0-9]+"))
                .toList();
        assertFalse(numbers.isEmpty());
        return numbers.stream()
                .collect(Collectors.toMap(link -> link.attr("href"), link -> link, (one, same) -> one))
                .values()
                .stream()
                .limit(8)
                .toList();
    }

    @Test
    void anEmptyCellBeginsTheFormWithWhoAndWhere() {
        TestBrowser iom = portal.as("iom@test.example");
        Element gap = cell(iom.open("/calendar?view=coverage&quarter=2007-Q3").page(), "Judges, Abai Region");
        iom.open(gap.selectFirst("a").attr("href"));
        Map<String, List<String>> fields = iom.fields("/activities");
        assertEquals(List.of("judges"), fields.get("audiences"));
        assertEquals(List.of("KZ-10"), fields.get("targets"));
        assertEquals(List.of("2007-07-01"), fields.get("first-day"));
        iom.submit("/activities", "title", "Judges of Abai");
        assertEquals(
                "1",
                matrix(iom.open("/calendar?view=coverage&quarter=2007-Q3").page())
                        .get("Judges, Abai Region"));
    }

    @Test
    void nobodyIsAskedToPostIntoThePast() {
        assertTrue(page("iom", "/calendar?view=coverage&quarter=2007-Q1")
                .select("main a.invite")
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience=nobody", "target=XX-99", "target=%3Cscript%3E", "audience=police&target="})
    void aFormThatIsGivenNonsenseLeavesItOut(String given) {
        TestBrowser iom = portal.as("iom@test.example").open("/activities/new?" + given);
        assertEquals(200, iom.status());
        assertFalse(iom.fields("/activities").containsKey("targets"));
    }

    @Test
    void showsTheRowsAndColumnsThatAreAskedFor() {
        Document page = page("iom", MATRIX + "&audience=police&audience=judges&region=KZ-35");
        assertEquals(
                List.of("Police", "Judges", "All audiences"),
                page.select("tbody th, tfoot th").eachText());
        assertEquals(
                List.of("Audience", "Karaganda Region", "All places"),
                page.select("thead th").eachText());
    }

    @Test
    void theMapHasATileForEachRegionInAPlaceOfItsOwn() {
        Document page = page("iom", MAP);
        assertEquals(1, page.select("ul.map").size());
        List<String> places = page.select("ul.map li:not(.country)").eachAttr("class");
        assertEquals(REGIONS, places.size());
        assertEquals(REGIONS, places.stream().distinct().count());
        assertTrue(
                places.stream().allMatch(style -> style.matches("heat-0 row-[1-5] column-[1-6]")), places.toString());
    }

    @Test
    void ofAnotherCountryThereIsAListInPlaceOfTheMap() {
        portal.addRegion("KG-B", "KG", "Batken");
        Document page = page("iom", MAP);
        assertTrue(page.select("ul.map").isEmpty());
        assertEquals("+", tiles(page).get("Batken"));
        assertEquals("+", tiles(page).get("All of Kyrgyzstan"));
        assertEquals("+", tiles(page).get("Abai Region"));
    }

    @Test
    void asksAsManyStatementsForManyAsForNone() {
        TestBrowser iom = portal.as("iom@test.example");
        iom.open(MATRIX);
        iom.open(MAP);
        int matrix = portal.statementsOf(() -> iom.open(MATRIX));
        int map = portal.statementsOf(() -> iom.open(MAP));
        for (int i = 0; i < 30; i++) {
            post(plan("Activity " + i).in("KZ-35").from("KZ").forPeople("police", "judges", "ngos"));
        }
        iom.open(MATRIX);
        assertEquals(matrix, portal.statementsOf(() -> iom.open(MATRIX)));
        assertEquals(map, portal.statementsOf(() -> iom.open(MAP)));
        assertTrue(matrix <= 13 && map <= 13, matrix + " and " + map);
    }

    @Test
    void tintsGrowWithTheCount() {
        assertEquals(List.of(0, 1, 2, 3), List.of(heat(0, 3), heat(1, 3), heat(2, 3), heat(3, 3)));
        assertEquals(
                List.of(0, 1, 2, 3, 4), List.of(heat(0, 40), heat(1, 40), heat(20, 40), heat(21, 40), heat(40, 40)));
        assertEquals(0, heat(0, 0));
    }

    private static int heat(int count, int most) {
        return Counted.heat(count, most);
    }

    private void post(Counting counting) {
        portal.post(counting.by(osce));
    }

    private Document page(String who, String path) {
        TestBrowser browser = portal.as(who + "@test.example").open(path);
        assertEquals(200, browser.status());
        return browser.page();
    }

    private String main(String who, String path) {
        return page(who, path).selectFirst("main").html().replaceAll("name=\"form-token\" value=\"[^\"]*\"", "");
    }

    /** What stands in each cell, by its row and column. */
    private static Map<String, String> matrix(Document page) {
        return page.select("tbody tr, tfoot tr").stream()
                .flatMap(row -> row.select("td").stream())
                .collect(Collectors.toMap(CoverageTest::name, Element::text));
    }

    private static String name(Element cell) {
        Document page = cell.ownerDocument();
        List<String> columns = page.select("thead th").eachText();
        return cell.parent().selectFirst("th").text() + ", " + columns.get(cell.elementSiblingIndex());
    }

    private static Element cell(Document page, String name) {
        return page.select("tbody td").stream()
                .filter(cell -> name(cell).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> tiles(Document page) {
        return page.select("ul.tiles li").stream()
                .collect(Collectors.toMap(tile -> tile.selectFirst(".name").text(), tile -> tile.select("a, .zero")
                        .text()));
    }
}
