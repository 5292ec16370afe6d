package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;

/**
 * A week of the grid. Bars lie in lanes so that none covers another; a day says how many bars found no lane.
 *
 * @param days seven
 * @param lanes how many lanes are taken, at most as many as there may be
 */
record GridWeek(List<Day> days, int lanes) {
    private static final int DAYS = 7;

    /**
     * A day of the grid.
     *
     * @param bars those that begin on this day, or on the first go on from the week before, from the top lane down
     * @param shown all that is on this day, with or without a bar
     * @param more how many of them found no lane
     */
    record Day(LocalDate date, List<Bar> bars, List<Glimpse> shown, int more) {}

    /**
     * A stretch of days in one week.
     *
     * @param lane from 0, at the top
     * @param span how many days of this week
     * @param before whether it began before this week
     * @param after whether it goes on after this week
     */
    record Bar(Glimpse stretch, int lane, int span, boolean before, boolean after) {}

    /**
     * The week that begins on that day.
     *
     * @param stretches from the top lane down
     */
    static GridWeek of(LocalDate first, List<Glimpse> stretches, int mostLanes) {
        Lanes lanes = new Lanes(first, mostLanes);
        stretches.stream()
                .filter(stretch -> stretch.touches(first, first.plusDays(DAYS - 1)))
                .forEach(lanes::add);
        return new GridWeek(
                IntStream.range(0, DAYS).mapToObj(lanes::day).toList(), Math.min(lanes.taken.size(), mostLanes));
    }

    /** What has a bar. */
    Stream<Glimpse> placed() {
        return days.stream().flatMap(day -> day.bars().stream()).map(Bar::stretch);
    }

    /** Finds the first free lane for one stretch after the other; a lane is its taken days as bits. */
    private static final class Lanes {
        private final LocalDate first;
        private final int most;
        private final List<Integer> taken = new ArrayList<>();
        private final List<List<Bar>> bars = new ArrayList<>();
        private final List<List<Glimpse>> shown = new ArrayList<>();
        private final int[] more = new int[DAYS];

        Lanes(LocalDate first, int most) {
            this.first = first;
            this.most = most;
            IntStream.range(0, DAYS).forEach(day -> {
                bars.add(new ArrayList<>());
                shown.add(new ArrayList<>());
            });
        }

        void add(Glimpse stretch) {
            int from = Math.max(0, column(stretch.firstDay()));
            int to = Math.min(DAYS - 1, column(stretch.lastDay()));
            IntStream.rangeClosed(from, to).mapToObj(shown::get).forEach(day -> addOnce(day, stretch));
            int lane = take(((1 << (to - from + 1)) - 1) << from);
            if (lane < most) {
                boolean before = column(stretch.firstDay()) < 0;
                boolean after = column(stretch.lastDay()) >= DAYS;
                bars.get(from).add(new Bar(stretch, lane, to - from + 1, before, after));
            } else {
                IntStream.rangeClosed(from, to).forEach(day -> more[day]++);
            }
        }

        Day day(int column) {
            bars.get(column).sort(Comparator.comparingInt(Bar::lane));
            return new Day(first.plusDays(column), bars.get(column), shown.get(column), more[column]);
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
            return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
        }

        /** Of an activity once, whatever its sessions; two busy times may look the same. */
        private static void addOnce(List<Glimpse> day, Glimpse glimpse) {
            if (glimpse.isBusy() || day.stream().noneMatch(other -> other.activity() == glimpse.activity())) {
                day.add(glimpse);
            }
        }
    }
}
