package jointcalendar.calendar.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import jointcalendar.TestBrowser;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The board: what it lists to whom, in which order, and taking on several at once. */
class BoardTest {
    private final TwoTrainings house = TwoTrainings.open();

    @AfterEach
    void close() {
        house.close();
    }

    private static List<String> sentences(TestBrowser browser) {
        return browser.page().select(".overlaps .notice > p:not(.aside, .hint)").eachText();
    }

    private static List<String> boxes(TestBrowser browser) {
        return browser.page().select("input[name=flag]").eachAttr("value");
    }

    private TestBrowser acknowledge(TestBrowser browser, String query, List<String> flags) {
        String token = browser.open("/overlaps" + query)
                .page()
                .select("input[name=form-token]")
                .first()
                .attr("value");
        String[] fields = Stream.concat(
                        Stream.of("form-token", token), flags.stream().flatMap(flag -> Stream.of("flag", flag)))
                .toArray(String[]::new);
        browser.postRaw("/overlaps/acknowledgement" + query, fields);
        return browser;
    }

    private void postThird() {
        long undp = house.portal.organisation("UNDP", Side.DONOR).id();
        house.pass();
        house.portal.post(PlanOf.training(undp, "Evidence in court", "2007-06-14", Status.CONFIRMED, Visibility.MEMBERS)
                .withThemes(java.util.Set.of("protection")));
    }

    @Test
    void ordersByStrengthByDateAndByWhatIsNew() {
        postThird();
        List<String> byStrength = sentences(house.as(TwoTrainings.GUEST).open("/overlaps"));
        assertTrue(byStrength.size() >= 2, byStrength.toString());
        List<String> byDate = sentences(house.as(TwoTrainings.GUEST).open("/overlaps?sort=date"));
        assertTrue(byDate.get(0).contains("INL"), byDate.toString());
        List<String> byNews = sentences(house.as(TwoTrainings.GUEST).open("/overlaps?sort=found"));
        assertTrue(byNews.get(0).contains("UNDP"), byNews.toString());
        assertEquals(
                byStrength.stream().sorted().toList(), byNews.stream().sorted().toList());
    }

    @Test
    void narrowsToOnesOwnAndToAStateAndCountsEach() {
        postThird();
        TestBrowser undp = house.as(TwoTrainings.UNDP).open("/overlaps");
        String mine = undp.page().select("a.chip:contains(Ours)").attr("href");
        assertTrue(sentences(undp.open(mine)).stream().allMatch(sentence -> sentence.contains("UNDP")));
        assertTrue(
                undp.page()
                        .select("select[name=organisation] option")
                        .get(1)
                        .text()
                        .equals("UNDP"),
                "the own first");
        String page = house.pages(TwoTrainings.INL).get(0);
        house.as(TwoTrainings.COORDINATOR).open(page).submit(page + "/keeping", "reason", "Agreed");
        TestBrowser settled = house.as(TwoTrainings.GUEST).open("/overlaps?state=settled");
        assertEquals(1, sentences(settled).size());
        assertTrue(
                settled.page().select(".chip.on").eachText().contains("Settled: 1"),
                settled.page().select(".chip").text());
        assertTrue(settled.open("/overlaps?state=acknowledged&kind=duplicate")
                .text()
                .contains("None of these."));
        assertEquals(
                200,
                settled.open("/overlaps?state=x&sort=y&page=0&organisation=-1&kind=?")
                        .status());
        assertTrue(sentences(settled.open("/overlaps?page=9")).isEmpty());
    }

    @Test
    void onlyThoseThatOneMayActOnHaveABox() {
        postThird();
        assertTrue(boxes(house.as(TwoTrainings.GUEST).open("/overlaps")).isEmpty());
        assertTrue(boxes(house.as(TwoTrainings.OSCE_READER).open("/overlaps")).isEmpty());
        int all = sentences(house.as(TwoTrainings.GUEST).open("/overlaps")).size();
        assertEquals(
                all, boxes(house.as(TwoTrainings.COORDINATOR).open("/overlaps")).size());
        assertTrue(boxes(house.as(TwoTrainings.INL).open("/overlaps")).size() < all);
    }

    @Test
    void takesOnSeveralAndSaysOfTheOthersWhyNot() {
        postThird();
        List<String> all = boxes(house.as(TwoTrainings.COORDINATOR).open("/overlaps"));
        List<String> own = boxes(house.as(TwoTrainings.INL).open("/overlaps"));
        TestBrowser part = acknowledge(
                house.as(TwoTrainings.INL),
                "?sort=date",
                Stream.concat(all.stream(), Stream.of("99999", "x'")).toList());
        assertEquals(200, part.status());
        assertTrue(part.text().contains("It is for the people of the organisations that lead the two."), part.text());
        assertTrue(part.text().contains("There is no such overlap any more."));
        assertFalse(boxes(house.as(TwoTrainings.COORDINATOR).open("/overlaps")).contains(own.get(0)));
        assertEquals(
                422,
                acknowledge(house.as(TwoTrainings.UNDP), "?state=all", List.of())
                        .status());
        TestBrowser rest = acknowledge(
                house.as(TwoTrainings.COORDINATOR),
                "?sort=date",
                boxes(house.as(TwoTrainings.COORDINATOR).open("/overlaps")));
        assertEquals("/overlaps?sort=date", rest.header("Location"));
        assertTrue(
                house.as(TwoTrainings.GUEST).open("/overlaps?state=open").text().contains("None of these."));
        house.portal.account("r@test.example", Role.READER, "INL", Side.DONOR);
        assertEquals(403, acknowledge(house.as("r@test.example"), "", own).status());
    }
}
