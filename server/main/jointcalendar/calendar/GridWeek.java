package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jointcalendar.activity.Busy;
import jointcalendar.activity.Seen;

/**
 * A week of the grid. Bars lie in lanes so that none covers another; a day says how many bars found no lane.
 *
 * @param days seven, from Monday
 * @param lanes how many lanes are taken, at most {@link #MOST_LANES}
 */
record GridWeek(List<Day> days, int lanes) {
    static final int MOST_LANES = 4;

    private static final int DAYS = 7;

    /**
     * A day of the grid.
     *
     * @param bars those that begin on this day, or on Monday go on from the week before, from the top lane down
     * @param shown all that is on this day, with or without a bar
     * @param more how many of them found no lane
     */
    record Day(LocalDate date, List<Bar> bars, List<Seen> shown, int more) {}

    /**
     * A stretch of days in one week.
     *
     * @param lane from 0, at the top
     * @param span how many days of this week
     * @param before whether it began before this week
     * @param after whether it goes on after this week
     */
    record Bar(MonthGrid.Stretch stretch, int lane, int span, boolean before, boolean after) {}

    /** @param stretches from the top lane down */
    static GridWeek of(LocalDate monday, List<MonthGrid.Stretch> stretches) {
        Lanes lanes = new Lanes(monday);
        stretches.stream()
                .filter(stretch -> stretch.touches(monday, monday.plusDays(DAYS - 1)))
                .forEach(lanes::add);
        return new GridWeek(
                IntStream.range(0, DAYS).mapToObj(lanes::day).toList(), Math.min(lanes.taken.size(), MOST_LANES));
    }

    /** Finds the first free lane for one stretch after the other; a lane is its taken days as bits. */
    private static final class Lanes {
        private final LocalDate monday;
        private final List<Integer> taken = new ArrayList<>();
        private final List<List<Bar>> bars = new ArrayList<>();
        private final List<List<Seen>> shown = new ArrayList<>();
        private final int[] more = new int[DAYS];

        Lanes(LocalDate monday) {
            this.monday = monday;
            IntStream.range(0, DAYS).forEach(day -> {
                bars.add(new ArrayList<>());
                shown.add(new ArrayList<>());
            });
        }

        void add(MonthGrid.Stretch stretch) {
            int from = Math.max(0, column(stretch.first()));
            int to = Math.min(DAYS - 1, column(stretch.last()));
            IntStream.rangeClosed(from, to).mapToObj(shown::get).forEach(day -> addOnce(day, stretch.what()));
            int lane = take(((1 << (to - from + 1)) - 1) << from);
            if (lane < MOST_LANES) {
                boolean before = column(stretch.first()) < 0;
                boolean after = column(stretch.last()) >= DAYS;
                bars.get(from).add(new Bar(stretch, lane, to - from + 1, before, after));
            } else {
                IntStream.rangeClosed(from, to).forEach(day -> more[day]++);
            }
        }

        Day day(int column) {
            bars.get(column).sort(Comparator.comparingInt(Bar::lane));
            return new Day(monday.plusDays(column), bars.get(column), shown.get(column), more[column]);
        }

        private int take(int days) {
            int lane = 0;
            while (lane < taken.size() && (taken.get(lane) & days) != 0) {
                lane++;
            }
            if (lane == taken.size()) {
                taken.add(0);
            }
            taken.set(lane, taken.get(lane) | days);
            return lane;
        }

        private int column(LocalDate day) {
            return Math.toIntExact(ChronoUnit.DAYS.between(monday, day));
        }

        /** Of an activity once, whatever its sessions; two busy times may look the same. */
        private static void addOnce(List<Seen> day, Seen what) {
            if (what instanceof Busy || !day.contains(what)) {
                day.add(what);
            }
        }
    }
}
