package jointcalendar;

import static jointcalendar.db.schema.Tables.OVERLAP;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Session;
import jointcalendar.overlap.Foresight;
import jointcalendar.overlap.Overlaps;
import jointcalendar.overlap.Windows;

/** How fast overlaps are found, before saving, after saving and all anew; and how that follows the window. */
final class OverlapFigures {
    private static final int WARM_UP = 50;
    private static final int TIMES = 200;
    private static final List<Windows> WINDOWS =
            List.of(new Windows(15, 5), new Windows(30, 10), new Windows(180, 60), new Windows(360, 120));

    private final Workbench bench;
    private final Table table;
    private final LocalDate today;
    private final List<Activity> sample;

    OverlapFigures(Workbench bench, Table table) {
        this.bench = bench;
        this.table = table;
        this.today = LocalDate.now(bench.portal.clock);
        this.sample = sample(WARM_UP + TIMES);
    }

    void print() {
        check("overlap check of one activity, before it is saved", bench.portal.overlaps);
        refreshed();
        for (Windows windows : WINDOWS) {
            Overlaps other = new Overlaps(
                    bench.portal.database,
                    bench.portal.activities::allForPortal,
                    bench.portal.vocabulary::current,
                    windows,
                    bench.portal.clock);
            check("  check with windows of " + windows.repeatDays() + " and " + windows.opportunityDays(), other);
        }
        foreseen();
        rebuilt();
    }

    private void check(String what, Overlaps overlaps) {
        Viewer viewer = bench.member.viewer();
        long before = bench.rowsRead();
        double found = sample.stream()
                .mapToInt(activity -> check(overlaps, activity, viewer))
                .average()
                .orElse(0);
        bench.measure(
                table,
                what,
                WARM_UP,
                TIMES,
                String.format(
                        Locale.ROOT,
                        "%.1f found and %,d rows of tables and indexes read on average",
                        found,
                        (bench.rowsRead() - before) / sample.size()),
                run -> check(overlaps, sample.get(run), viewer));
    }

    private int check(Overlaps overlaps, Activity activity, Viewer viewer) {
        return overlaps.check(activity.plan(), OptionalLong.of(activity.id()), viewer, GeneratedPlans.FIRST_DAY)
                .size();
    }

    private void refreshed() {
        Overlaps overlaps = bench.portal.overlaps;
        Timing scan = Timing.of(2, 5, run -> bench.archive.fullScan(sample.get(run)));
        bench.measure(
                table,
                "flags of one activity after a change of its title",
                WARM_UP,
                TIMES,
                String.format(Locale.ROOT, "full scan in memory %.0f ms", scan.millis(50)),
                run -> overlaps.refresh(sample.get(run)));
        bench.measure(
                table,
                "flags of one activity that moved by ten days",
                WARM_UP,
                TIMES,
                "",
                run -> overlaps.refresh(moved(sample.get(run))));
    }

    private static Activity moved(Activity activity) {
        Session first = activity.plan().sessions().get(0);
        Session later =
                Session.wholeDays(first.firstDay().plusDays(10), first.lastDay().plusDays(10));
        return new Activity(
                activity.id(),
                activity.reference(),
                activity.uid(),
                activity.version(),
                activity.sequence(),
                activity.plan().with(plan -> plan.sessions(List.of(later))),
                activity.createdAt(),
                activity.changedAt());
    }

    private void foreseen() {
        Foresight foresight = new Foresight(bench.portal.database, bench.portal.basis);
        double millis = Timing.once(
                () -> foresight.of(new Windows(120, 45), bench.coordinator(), LocalDate.now(bench.portal.clock)));
        table.line("preview of other windows", String.format(Locale.ROOT, "%.2f s", millis / 1000));
    }

    /** Where nearly all flags are right already. */
    private void rebuilt() {
        forgetPeaks();
        long before = bench.questions();
        double millis = Timing.once(bench.portal.overlaps::rebuild);
        table.line(
                "full rebuild of kept flags",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %,d flags, %,d statements, heap up to %,d MB",
                        millis / 1000,
                        bench.portal.database.sql().fetchCount(OVERLAP),
                        bench.questions() - before,
                        peak() >> 20));
    }

    static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** Activities to come that take part in overlaps; of a small archive any. */
    private List<Activity> sample(int most) {
        List<Activity> fit = bench.archive.all().stream()
                .filter(activity -> activity.plan().status().counts())
                .filter(activity -> !activity.plan().lastDay().isBefore(today)
                        || bench.archive.all().size() <= 10_000)
                .toList();
        return IntStream.range(0, most)
                .mapToObj(number -> fit.get((int) ((long) number * fit.size() / most)))
                .toList();
    }
}
