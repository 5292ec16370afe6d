package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.overlap.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarPagesTest {
    private final CalendarSite site = new CalendarSite();

    @BeforeEach
    void empty() {
        site.empty();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void aCellTellsItsDateAndWhatIsOnIt() {
        Activity clashing = site.add(Sample.on(0, "2007-04-03", "2007-04-04"));
        site.add(Sample.on(0, "2007-04-03", "2007-04-03"));
        site.marks = Map.of(clashing.id(), new Marks.Mark(Kind.CLASH, false, false));
        Document page = site.asMember("/calendar?month=2007-04");
        assertEquals(
                "Tuesday, 3 April 2007, 2 activities, 1 clash",
                page.select("#d-2007-04-03").attr("aria-label"));
        assertEquals(
                "Sunday, 1 April 2007, no activities",
                page.select("#d-2007-04-01").attr("aria-label"));
        assertTrue(page.select("#d-2007-05-01").attr("aria-label").contains("Unity Day"));
    }

    @Test
    void todayIsMarkedAndTheMonthIsTodaysUnlessSaid() {
        Document page = site.asMember("/calendar?month=nonsense");
        assertEquals("May 2007", page.select("h1").text());
        assertEquals("d-2007-05-02", page.select("[aria-current=date]").attr("id"));
    }

    @Test
    void aBarSaysHowCertainItIs() {
        site.add(Sample.on(0, "2007-04-03", "2007-04-04"));
        site.add(Sample.on(0, "2007-04-10", "2007-04-10").standing(Status.TENTATIVE));
        site.add(Sample.on(0, "2007-04-17", "2007-04-17").standing(Status.CANCELLED));
        site.add(Sample.someTime(0, "2007-04-01", "2007-04-30"));
        Document page = site.asMember("/calendar?month=2007-04");
        assertTrue(bar(page, "2007-04-03").hasClass("confirmed"));
        assertTrue(bar(page, "2007-04-10").hasClass("tentative"));
        assertTrue(bar(page, "2007-04-10").text().endsWith(", tentative"));
        assertTrue(bar(page, "2007-04-17").hasClass("cancelled"));
        assertEquals(1, page.select(".some-time .bar.open").size());
    }

    @Test
    void aTitleCannotBringMarkup() {
        site.add(Sample.on(0, "2007-04-03", "2007-04-03").titled("<script>alert('x')</script> & \"more\""));
        Document page = site.asMember("/calendar?month=2007-04");
        assertTrue(bar(page, "2007-04-03").text().contains("<script>alert('x')</script> & \"more\""));
        assertTrue(page.select("script:not([src])").isEmpty());
    }

    @Test
    void nobodySeesOnlyWhatIsPublic() {
        site.add(Sample.on(0, "2007-04-03", "2007-04-03").titled("For members"));
        site.add(Sample.on(0, "2007-04-03", "2007-04-03").titled("For all").seenBy(Visibility.PUBLIC));
        for (String address : List.of("/calendar?month=2007-04", "/calendar?view=list&from=2007-04-01")) {
            String text = site.asNobody(address).text();
            assertTrue(text.contains("For all"));
            assertFalse(text.contains("For members"));
        }
    }

    @Test
    void aFilterNarrowsAndItsChipDropsIt() {
        site.add(Sample.on(0, "2007-04-03", "2007-04-03"));
        site.add(Sample.on(0, "2007-04-04", "2007-04-04").standing(Status.TENTATIVE));
        Document page = site.asMember("/calendar?month=2007-04&status=tentative&q=activity");
        assertEquals(1, page.select(".month .bar").size());
        assertTrue(page.text().contains("1 of 2 activities of this month shown."));
        assertEquals(
                List.of("/calendar?month=2007-04&q=activity", "/calendar?month=2007-04&status=tentative"),
                page.select(".chips a.chip").eachAttr("href"));
        assertEquals(
                1, page.select("input[name=status][value=tentative][checked]").size());
        assertEquals("2007-04", page.select("form.filters input[name=month]").val());
    }

    @Test
    void aFilterThatFitsNothingSaysSoAndOffersToClearIt() {
        Document page = site.asMember("/calendar?view=list&q=nowhere");
        assertEquals(
                "No activity fits these filters.",
                page.select(".empty p").eachText().get(0));
        assertEquals(
                "/calendar?view=list&from=2007-05-02", page.select(".empty a").attr("href"));
    }

    @Test
    void anEmptyMonthOffersAFirstStep() {
        assertEquals(
                "/activities/new", site.asMember("/calendar").select(".empty a").attr("href"));
        assertTrue(site.asNobody("/calendar")
                .select(".empty a[href=/activities/new]")
                .isEmpty());
    }

    @Test
    void theListPartsMonthsAndTurnsPages() {
        site.add(Sample.on(0, "2007-03-20", "2007-04-02"));
        IntStream.rangeClosed(1, 51).forEach(number -> site.add(Sample.on(0, "2007-04-10", "2007-04-11")));
        Document first = site.asMember("/calendar?view=list&from=2007-04-01");
        assertEquals(
                List.of("Begun before Sun 1 Apr 2007", "April 2007"),
                first.select(".rows h2").eachText());
        assertEquals(50, first.select(".entry").size());
        Document second = site.asMember(first.select(".pager a[rel=next]").attr("href"));
        assertEquals(2, second.select(".entry").size());
        assertEquals("51–52", second.select(".pager span").text());
    }

    @Test
    void aFullWeekLeadsToTheList() {
        IntStream.rangeClosed(1, 6).forEach(number -> site.add(Sample.on(0, "2007-04-18", "2007-04-18")));
        Element rest = site.asMember("/calendar?month=2007-04&q=activity").expectFirst("#d-2007-04-18 .rest");
        assertEquals("+2 more", rest.text());
        assertEquals("/calendar?view=list&from=2007-04-18&q=activity", rest.attr("href"));
    }

    @Test
    void aPageAsksTheSameNumberOfStatementsHoweverMuchItShows() {
        site.add(Sample.on(0, "2007-04-03", "2007-04-03"));
        site.asMember("/calendar"); // what is kept between requests is read once
        int few = site.statements("/calendar?month=2007-04&kind=training");
        IntStream.rangeClosed(1, 30)
                .forEach(day -> site.add(Sample.on(0, "2007-04-%02d".formatted(day), "2007-05-03")));
        assertEquals(few, site.statements("/calendar?month=2007-04&kind=training"));
        assertTrue(few <= 24, "statements: " + few);
        int list = site.statements("/calendar?view=list&from=2007-04-01");
        assertTrue(list <= 24, "statements: " + list);
    }

    @Test
    void coloursOfOrganisationsAreAStyleSheetThatIsNotSentTwice() {
        CalendarSite.Answer sheet = site.ask("/organisations.css", "");
        assertTrue(sheet.body().matches("(?s)(\\.(org|swatch)-[0-9]+\\{--c:#[0-9a-f]{6}\\}\n)+"), sheet.body());
        assertEquals("text/css; charset=utf-8", sheet.type());
        assertEquals(304, site.ask("/organisations.css", sheet.tag()).status());
    }

    private static Element bar(Document page, String day) {
        return page.expectFirst("#d-" + day + " .bar");
    }
}
