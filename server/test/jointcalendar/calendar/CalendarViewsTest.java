package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.overlap.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The views beyond month and list, and what stands around each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarViewsTest {
    private static final String WEEK = "/calendar?view=week&week=2007-04-02";
    private static final String QUARTER = "/calendar?view=timeline&quarter=2007-Q2";

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
    void aWeekHasBarsOnTopAndTimesInTheirOrderBelow() {
        site.add(Sample.on(0, "2007-04-01", "2007-04-03").titled("Three days"));
        site.add(Sample.at(0, "2007-04-03", "14:00", "16:30").titled("Afternoon"));
        site.add(Sample.at(0, "2007-04-03", "09:00", "10:00").titled("Morning"));
        site.add(Sample.someTime(0, "2007-04-01", "2007-04-30").titled("Some day in April"));
        Document page = site.asMember(WEEK);
        assertEquals("2 – 8 April 2007", page.select("h1").text());
        Element bar = page.expectFirst("#d-2007-04-02 > .bar");
        assertTrue(bar.hasClass("from") && bar.hasClass("span-2") && bar.text().contains("Three days"));
        assertEquals(
                List.of("09:00–10:00", "14:00–16:30"),
                page.select("#d-2007-04-03 .timed time").eachText());
        assertEquals(
                "Tuesday, 3 April 2007, 3 activities",
                page.select("#d-2007-04-03").attr("aria-label"));
        assertEquals(1, page.select(".some-time .bar.open").size());
        assertEquals(7, page.select("[role=gridcell]").size());
    }

    @Test
    void aQuarterHasARowForEachOrganisationAndNamesThoseWithoutOne() {
        Activity clashing = site.add(Sample.on(0, "2007-04-03", "2007-04-10"));
        site.add(Sample.someTime(0, "2007-04-01", "2007-06-30"));
        site.marks = Map.of(clashing.id(), new Marks.Mark(Kind.CLASH, false, false));
        Document page = site.asMember(QUARTER);
        assertEquals("2nd quarter 2007", page.select("h1").text());
        assertEquals(List.of("OSCE"), page.select(".quarter h2").eachText());
        assertEquals(
                List.of("April", "May", "June"),
                page.select(".scale .track:first-child a").eachText());
        Element bar = page.expectFirst(".quarter a[href=/activities/" + clashing.id() + "]");
        assertEquals("clash", bar.select(".mark .word").text());
        assertTrue(bar.parent().hasClass("week-1") && bar.parent().hasClass("span-2"));
        Element open = page.expectFirst(".quarter .bar.open").parent();
        assertTrue(open.hasClass("week-0") && open.hasClass("span-14"));
        assertTrue(page.select(".notes").text().contains("Nothing in this quarter from: IOM"));
        assertTrue(page.select(".notes").text().contains("Unity Day"));
        assertTrue(page.expectFirst(".now").hasClass("week-5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {WEEK, QUARTER})
    void whoMayNotKnowOfAnActivityDoesNotSeeItInAnyView(String address) {
        site.add(Sample.on(0, "2007-04-03", "2007-04-03").titled("Hidden").seenBy(Visibility.HIDDEN));
        site.add(Sample.on(0, "2007-04-04", "2007-04-04").titled("Kept").seenBy(Visibility.BUSY));
        assertEquals(2, site.asMember(address).select("a.bar[data-peek]").size());
        Document others = site.asOther(address);
        assertEquals(0, others.select("a.bar[data-peek]").size());
        assertEquals(
                "Busy – OSCE", others.select(".bar.org-1, span.bar .t").first().text());
        assertFalse(others.text().contains("Hidden") || others.text().contains("Kept"));
        Document nobody = site.asNobody(address);
        assertEquals(0, nobody.select(".day .bar, .quarter .bar").size());
        assertFalse(nobody.text().contains("Hidden") || nobody.text().contains("Kept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {WEEK, QUARTER})
    void eachViewKeepsTheFilterAndSaysWhatToDoWhereNothingFits(String address) {
        site.add(Sample.on(0, "2007-04-03", "2007-04-03"));
        Document fits = site.asMember(address + "&kind=training");
        assertEquals(1, fits.select("a.bar[data-peek]").size());
        assertTrue(fits.select(".views a, .strip a, .together > a").eachAttr("href").stream()
                .allMatch(href -> href.endsWith("kind=training")));
        assertEquals("training", fits.select(".to-day input[name=kind]").val());
        Document none = site.asMember(address + "&kind=meeting");
        assertEquals(0, none.select("a.bar[data-peek]").size());
        assertEquals(address, none.select(".empty a").attr("href"));
    }

    @Test
    void aDayThatIsAskedForOpensThePeriodThatHoldsIt() {
        assertEquals(
                "12 – 18 March 2007",
                site.asMember("/calendar?view=week&day=2007-03-15").select("h1").text());
        assertEquals(
                "1st quarter 2007",
                site.asMember("/calendar?view=timeline&day=2007-03-15")
                        .select("h1")
                        .text());
        assertEquals(
                "March 2007",
                site.asMember("/calendar?day=2007-03-15").select("h1").text());
        assertEquals(
                "May 2007",
                site.asMember("/calendar?day=2007-02-31").select("h1").text());
    }

    @Test
    void theYearsStripTellsHowManyActivitiesEachMonthHasForThisVisitor() {
        site.add(Sample.on(0, "2007-03-30", "2007-04-02"));
        site.add(Sample.on(0, "2006-12-20", "2007-01-05").seenBy(Visibility.PUBLIC));
        Document page = site.asMember(QUARTER);
        List<String> labels = page.select(".strip a").eachAttr("aria-label");
        assertEquals(12, labels.size());
        assertEquals("January 2007: 1 activity", labels.get(0));
        assertEquals("February 2007: no activities", labels.get(1));
        assertEquals("April 2007: 1 activity", labels.get(3));
        assertEquals(
                "March 2007: no activities",
                site.asNobody(QUARTER).select(".strip a").get(2).attr("aria-label"));
        assertEquals(3, page.select(".strip a[aria-current]").size());
    }

    @Test
    void aFullDayOfAWeekSaysHowManyMoreThereAre() {
        IntStream.rangeClosed(1, 15)
                .forEach(number -> site.add(Sample.at(0, "2007-04-03", "%02d:00".formatted(number), "23:00")));
        Document page = site.asMember(WEEK);
        assertEquals(12, page.select("#d-2007-04-03 .timed li").size());
        assertEquals("+3 more", page.select("#d-2007-04-03 .rest").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {WEEK, QUARTER, "/calendar?month=2007-04"})
    void aViewAsksTheSameNumberOfStatementsHoweverMuchThereIs(String address) {
        site.add(Sample.on(0, "2007-04-03", "2007-04-03"));
        site.asMember(address);
        int few = site.statements(address);
        IntStream.rangeClosed(1, 40).forEach(number -> site.add(Sample.on(0, "2007-04-03", "2007-04-05")));
        assertEquals(few, site.statements(address));
        assertTrue(few <= 24, "statements: " + few);
    }
}
