package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;
import jointcalendar.activity.Seen;
import org.junit.jupiter.api.Test;

class MonthGridTest {
    private static final YearMonth APRIL = YearMonth.of(2007, 4);

    @Test
    void beginsOnMondayAndEndsOnSunday() {
        List<GridWeek> weeks = grid(APRIL).weeks();
        assertEquals(6, weeks.size());
        assertEquals(LocalDate.of(2007, 3, 26), weeks.get(0).days().get(0).date());
        assertEquals(LocalDate.of(2007, 5, 6), weeks.get(5).days().get(6).date());
        assertTrue(weeks.stream().allMatch(week -> week.days().size() == 7));
    }

    @Test
    void aFebruaryThatBeginsOnMondayHasFourWeeks() {
        assertEquals(4, grid(YearMonth.of(2027, 2)).weeks().size());
    }

    @Test
    void carriesABarOverTheWeekend() {
        MonthGrid grid = grid(APRIL, Sample.on(1, "2007-04-26", "2007-05-02"));
        GridWeek.Bar begun = day(grid, "2007-04-26").bars().get(0);
        assertEquals(4, begun.span());
        assertFalse(begun.before());
        assertTrue(begun.after());
        GridWeek.Bar resumed = day(grid, "2007-04-30").bars().get(0);
        assertEquals(3, resumed.span());
        assertTrue(resumed.before());
        assertFalse(resumed.after());
    }

    @Test
    void aBarOfABegunActivityStartsAtTheGridsFirstDayAndEndsAtItsLast() {
        MonthGrid grid = grid(APRIL, Sample.on(1, "2007-01-01", "2007-12-31"));
        grid.weeks().forEach(week -> {
            GridWeek.Bar bar = week.days().get(0).bars().get(0);
            assertEquals(7, bar.span());
            assertTrue(bar.before() && bar.after());
        });
    }

    @Test
    void leavesOutWhatLiesOutsideTheGrid() {
        MonthGrid grid =
                grid(APRIL, Sample.on(1, "2007-03-24", "2007-03-25"), Sample.on(2, "2007-05-07", "2007-05-07"));
        assertTrue(days(grid).allMatch(day -> day.shown().isEmpty()));
    }

    @Test
    void laysBarsThatShareADayInDifferentLanesAndUsesALaneAgain() {
        MonthGrid grid = grid(
                APRIL,
                Sample.on(1, "2007-04-02", "2007-04-04"),
                Sample.on(2, "2007-04-03", "2007-04-03"),
                Sample.on(3, "2007-04-05", "2007-04-06"));
        assertEquals(0, lane(grid, "2007-04-02", 1));
        assertEquals(1, lane(grid, "2007-04-03", 2));
        assertEquals(0, lane(grid, "2007-04-05", 3));
        assertEquals(2, grid.weeks().get(1).lanes());
    }

    @Test
    void theLongerOfTwoThatBeginTogetherLiesOnTopAndWholeDaysBeforeTimes() {
        MonthGrid grid = grid(
                APRIL,
                Sample.at(1, "2007-04-03", "09:00", "10:00"),
                Sample.at(2, "2007-04-03", "08:00", "10:00"),
                Sample.on(3, "2007-04-03", "2007-04-03"),
                Sample.on(4, "2007-04-03", "2007-04-05"));
        assertEquals(
                List.of(4L, 3L, 2L, 1L),
                day(grid, "2007-04-03").bars().stream()
                        .map(bar -> bar.stretch().activity())
                        .toList());
    }

    @Test
    void countsWhatFindsNoLane() {
        MonthGrid grid = grid(
                APRIL,
                LongStream.rangeClosed(1, 6)
                        .mapToObj(id -> Sample.on(id, "2007-04-18", id == 6 ? "2007-04-18" : "2007-04-19"))
                        .toArray(Sample[]::new));
        assertEquals(MonthGrid.MOST_LANES, day(grid, "2007-04-18").bars().size());
        assertEquals(2, day(grid, "2007-04-18").more());
        assertEquals(1, day(grid, "2007-04-19").more());
        assertEquals(6, day(grid, "2007-04-18").shown().size());
        assertEquals(MonthGrid.MOST_LANES, grid.weeks().get(3).lanes());
    }

    @Test
    void showsEachSessionAsABarAndCountsTheActivityOnceADay() {
        Sample twice = Sample.on(1, "2007-04-03", "2007-04-03")
                .and("2007-04-03", "2007-04-03")
                .and("2007-04-17", "2007-04-17");
        MonthGrid grid = grid(APRIL, twice);
        assertEquals(2, day(grid, "2007-04-03").bars().size());
        assertEquals(1, day(grid, "2007-04-03").shown().size());
        assertEquals(1, day(grid, "2007-04-17").bars().size());
        assertTrue(day(grid, "2007-04-10").shown().isEmpty());
    }

    @Test
    void keepsWhatHasNoDayOutOfTheGridAndTellsItNarrowestFirst() {
        List<Glimpse> all = Stream.of(
                        Sample.someTime(1, "2007-04-01", "2007-06-30"),
                        Sample.someTime(2, "2007-04-01", "2007-04-30"),
                        Sample.someTime(3, "2007-05-01", "2007-05-31"),
                        Sample.on(4, "2007-04-03", "2007-04-03"))
                .flatMap(MonthGridTest::glimpses)
                .toList();
        assertEquals(
                List.of(2L, 1L),
                MonthGrid.open(APRIL.atDay(1), APRIL.atEndOfMonth(), all).stream()
                        .map(Glimpse::activity)
                        .toList());
        assertEquals(
                1,
                days(MonthGrid.of(APRIL, DayOfWeek.MONDAY, all))
                        .mapToInt(day -> day.bars().size())
                        .sum());
    }

    private static Stream<Glimpse> glimpses(Sample sample) {
        return Glimpse.of(new Seen.Whole(sample.activity()));
    }

    private static MonthGrid grid(YearMonth month, Sample... samples) {
        return MonthGrid.of(
                month,
                DayOfWeek.MONDAY,
                Arrays.stream(samples).flatMap(MonthGridTest::glimpses).toList());
    }

    private static Stream<GridWeek.Day> days(MonthGrid grid) {
        return grid.weeks().stream().flatMap(week -> week.days().stream());
    }

    private static GridWeek.Day day(MonthGrid grid, String date) {
        return days(grid)
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static int lane(MonthGrid grid, String date, long activity) {
        return day(grid, date).bars().stream()
                .filter(bar -> bar.stretch().activity() == activity)
                .findFirst()
                .orElseThrow()
                .lane();
    }
}
