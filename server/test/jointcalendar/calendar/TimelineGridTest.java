package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Glimpse;
import jointcalendar.activity.Session;
import org.junit.jupiter.api.Test;

class TimelineGridTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2007, 6, 30);

    @Test
    void hasAColumnForEachWeekThatHoldsADayOfTheQuarter() {
        assertEquals(14, grid().weeks());
        assertEquals(LocalDate.of(2007, 3, 26), grid().first());
        TimelineGrid other =
                TimelineGrid.of(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 3, 31), DayOfWeek.MONDAY, List.of());
        assertEquals(13, other.weeks());
    }

    @Test
    void aBarReachesOverItsWeeksAndIsCutAtTheQuartersEnds() {
        TimelineGrid grid = grid(on(1, 1, "2007-04-06", "2007-04-09"), on(2, 2, "2007-03-01", "2007-12-31"));
        TimelineGrid.Bar within = grid.rows().get(0).bars().get(0);
        assertEquals(List.of(1, 2), List.of(within.week(), within.span()));
        assertFalse(within.before() || within.after());
        TimelineGrid.Bar beyond = grid.rows().get(1).bars().get(0);
        assertEquals(List.of(0, 14), List.of(beyond.week(), beyond.span()));
        assertTrue(beyond.before() && beyond.after());
    }

    @Test
    void twoInOneWeekLieInTwoLanes() {
        TimelineGrid.Row row = grid(
                        on(1, 1, "2007-04-03", "2007-04-03"),
                        on(2, 1, "2007-04-05", "2007-04-05"),
                        on(3, 1, "2007-04-10", "2007-04-10"))
                .rows()
                .get(0);
        assertEquals(
                List.of(0, 0, 1),
                row.bars().stream().map(TimelineGrid.Bar::lane).toList());
        assertEquals(2, row.lanes());
    }

    @Test
    void leavesOutWhatLiesOutsideTheQuarterThoughItsWeeksHoldIt() {
        assertTrue(grid(on(1, 1, "2007-03-26", "2007-03-31"), on(2, 1, "2007-07-01", "2007-07-01"))
                .rows()
                .isEmpty());
    }

    @Test
    void saysHowManyFoundNoLane() {
        TimelineGrid.Row row = grid(LongStream.rangeClosed(1, 9)
                        .mapToObj(id -> on(id, 1, "2007-05-08", "2007-05-08"))
                        .toArray(Glimpse[]::new))
                .rows()
                .get(0);
        assertEquals(6, row.bars().size());
        assertEquals(3, row.more());
    }

    @Test
    void aFullQuarterHasFewerLanesAndForgetsNobody() {
        Glimpse[] many = IntStream.range(0, 10_000)
                .mapToObj(id -> {
                    String day = FIRST.plusDays(id % 91).toString();
                    return on(id + 1, id % 30 + 1, day, day);
                })
                .toArray(Glimpse[]::new);
        TimelineGrid grid = grid(many);
        assertEquals(30, grid.rows().size());
        assertTrue(grid.placed().count() <= 420, "bars: " + grid.placed().count());
        assertEquals(
                10_000,
                grid.rows().stream()
                        .mapToInt(row -> row.bars().size() + row.more())
                        .sum());
    }

    private static TimelineGrid grid(Glimpse... found) {
        return TimelineGrid.of(FIRST, LAST, DayOfWeek.MONDAY, List.of(found));
    }

    private static Glimpse on(long activity, long lead, String first, String last) {
        return new Glimpse(
                activity, lead, DatePrecision.DAY, Session.wholeDays(LocalDate.parse(first), LocalDate.parse(last)));
    }
}
