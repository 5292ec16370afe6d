package jointcalendar.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;

/**
 * A quarter with its weeks as columns and a row for each organisation that leads something in it.
 *
 * @param first the first day of the first week
 * @param weeks thirteen or fourteen
 * @param rows by the organisation's number
 */
record TimelineGrid(LocalDate first, int weeks, List<Row> rows) {
    private static final int MOST_LANES = 6;
    /** More bars than a reader takes in; rows then get fewer lanes, and say how many they leave out. */
    private static final int MOST_BARS = 400;

    /**
     * What one organisation leads.
     *
     * @param lanes at least one
     * @param more how many sessions found no lane
     */
    record Row(long lead, List<Bar> bars, int lanes, int more) {
        private Row cut(int most) {
            List<Bar> kept = bars.stream().filter(bar -> bar.lane() < most).toList();
            return new Row(lead, kept, Math.min(lanes, most), more + bars.size() - kept.size());
        }
    }

    /**
     * A session in its weeks.
     *
     * @param lane from 0, at the top
     * @param week from 0
     * @param span in weeks
     * @param before whether it began before the quarter
     * @param after whether it goes on after the quarter
     */
    record Bar(Glimpse stretch, int lane, int week, int span, boolean before, boolean after) {}

    /** The quarter that begins on {@code from} and ends on {@code to}, with those of them that have a day in it. */
    static TimelineGrid of(LocalDate from, LocalDate to, DayOfWeek weekStart, Collection<Glimpse> found) {
        LocalDate first = from.with(TemporalAdjusters.previousOrSame(weekStart));
        int weeks = Math.toIntExact(ChronoUnit.WEEKS.between(first, to)) + 1;
        Map<Long, List<Glimpse>> byLead = found.stream()
                .filter(glimpse -> glimpse.touches(from, to))
                .sorted(Glimpse.BY_DAYS)
                .collect(Collectors.groupingBy(Glimpse::lead, TreeMap::new, Collectors.toList()));
        List<Row> rows = byLead.entrySet().stream()
                .map(row -> new Lanes(from, to, first).row(row.getKey(), row.getValue()))
                .toList();
        int lanes = lanes(rows);
        return new TimelineGrid(
                first, weeks, rows.stream().map(row -> row.cut(lanes)).toList());
    }

    /** As many lanes as keep the whole within bounds, but one. */
    private static int lanes(List<Row> rows) {
        return IntStream.iterate(MOST_LANES, lanes -> lanes > 1, lanes -> lanes - 1)
                .filter(lanes -> rows.stream()
                                .flatMap(row -> row.bars().stream())
                                .filter(bar -> bar.lane() < lanes)
                                .count()
                        <= MOST_BARS)
                .findFirst()
                .orElse(1);
    }

    /** What has a place. */
    Stream<Glimpse> placed() {
        return rows.stream().flatMap(row -> row.bars().stream()).map(Bar::stretch);
    }

    /** Finds the first free lane for one session after the other; a lane is its taken weeks as bits. */
    private record Lanes(LocalDate from, LocalDate to, LocalDate first, int[] taken) {
        Lanes(LocalDate from, LocalDate to, LocalDate first) {
            this(from, to, first, new int[MOST_LANES]);
        }

        Row row(long lead, List<Glimpse> stretches) {
            List<Bar> bars = new ArrayList<>();
            stretches.forEach(stretch -> add(stretch, bars));
            bars.sort(Comparator.comparingInt(Bar::lane).thenComparingInt(Bar::week));
            int lanes = 1 + bars.stream().mapToInt(Bar::lane).max().orElse(0);
            return new Row(lead, bars, lanes, stretches.size() - bars.size());
        }

        private void add(Glimpse stretch, List<Bar> bars) {
            boolean before = stretch.firstDay().isBefore(from);
            boolean after = stretch.lastDay().isAfter(to);
            int week = week(before ? from : stretch.firstDay());
            int span = week(after ? to : stretch.lastDay()) - week + 1;
            int bits = ((1 << span) - 1) << week;
            IntStream.range(0, MOST_LANES)
                    .filter(lane -> (taken[lane] & bits) == 0)
                    .findFirst()
                    .ifPresent(lane -> {
                        taken[lane] |= bits;
                        bars.add(new Bar(stretch, lane, week, span, before, after));
                    });
        }

        private int week(LocalDate day) {
            return Math.toIntExact(ChronoUnit.WEEKS.between(first, day));
        }
    }
}
