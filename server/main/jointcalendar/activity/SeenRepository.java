package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record6;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Activities and busy times in one order, a page of them at a time. */
public final class SeenRepository {
    private static final Field<Long> NUMBER = field(name("number"), Long.class);
    private static final Field<Integer> IS_BUSY = field(name("is_busy"), Integer.class);
    private static final Field<LocalDate> FIRST_DAY = field(name("first_day"), LocalDate.class);
    private static final Field<LocalDate> LAST_DAY = field(name("last_day"), LocalDate.class);
    private static final Field<Long> LEAD = field(name("lead"), Long.class);
    private static final Field<String> PRECISION = field(name("date_precision"), String.class);

    private final Database database;
    private final ActivityRepository activities;
    private final BusyRepository busy;

    public SeenRepository(Database database, ActivityRepository activities, BusyRepository busy) {
        this.database = database;
        this.activities = activities;
        this.busy = busy;
    }

    /** All with a day from first to last, both inclusive: activities by start and then number, and after them busy times. */
    public List<Seen> between(LocalDate first, LocalDate last, Filter filter, Viewer viewer) {
        List<Seen> all = new ArrayList<>();
        activities.between(first, last, filter, viewer).forEach(activity -> all.add(new Seen.Whole(activity)));
        all.addAll(busy.between(first, last, filter, viewer));
        return all;
    }

    /**
     * Those whose last day is on or after that day, by start, a page of them.
     *
     * @param until on which they begin at the latest
     */
    public List<Seen> endingFrom(
            LocalDate day, Optional<LocalDate> until, Filter filter, Viewer viewer, int offset, int most) {
        if (!BusyRepository.isAsked(filter, viewer)) {
            return activities.endingFrom(day, until, filter, viewer, offset, most).stream()
                    .<Seen>map(Seen.Whole::new)
                    .toList();
        }
        return complete(page(day, until, filter, viewer, offset, most), viewer);
    }

    /** Each half is cut to what the page could need of it, so that the archive is not read for one page. */
    private Result<Record6<Long, Integer, LocalDate, LocalDate, Long, String>> page(
            LocalDate day, Optional<LocalDate> until, Filter filter, Viewer viewer, int offset, int most) {
        Select<Record6<Long, Integer, LocalDate, LocalDate, Long, String>> whole =
                whole(ActivityRepository.from(day, until).and(activities.matching(filter, viewer)), offset + most);
        Select<Record6<Long, Integer, LocalDate, LocalDate, Long, String>> busy = busy(
                ActivityRepository.from(day, until)
                        .and(ACTIVITY_SESSION.LAST_DAY.ge(day))
                        .and(until.map(ACTIVITY_SESSION.FIRST_DAY::le).orElseGet(DSL::noCondition))
                        .and(BusyRepository.asked(filter, viewer)),
                offset + most);
        return database.sql()
                .select(NUMBER, IS_BUSY, FIRST_DAY, LAST_DAY, LEAD, PRECISION)
                .from(whole.unionAll(busy).asTable("seen"))
                .orderBy(FIRST_DAY, IS_BUSY, LAST_DAY, LEAD, NUMBER)
                .limit(offset, most)
                .fetch();
    }

    /** Days but the first, and the lead, are the order of busy times alone. */
    private static Select<Record6<Long, Integer, LocalDate, LocalDate, Long, String>> whole(
            Condition condition, int most) {
        return select(
                        ACTIVITY.ID.as(NUMBER),
                        inline(0).as(IS_BUSY),
                        ACTIVITY.STARTS_ON.as(FIRST_DAY),
                        ACTIVITY.STARTS_ON.as(LAST_DAY),
                        inline(0L).as(LEAD),
                        ACTIVITY.DATE_PRECISION.as(PRECISION))
                .from(ACTIVITY)
                .where(condition)
                .orderBy(ACTIVITY.STARTS_ON, ACTIVITY.ID)
                .limit(most);
    }

    private static Select<Record6<Long, Integer, LocalDate, LocalDate, Long, String>> busy(
            Condition condition, int most) {
        return select(
                        inline(0L).as(NUMBER),
                        inline(1).as(IS_BUSY),
                        ACTIVITY_SESSION.FIRST_DAY.as(FIRST_DAY),
                        ACTIVITY_SESSION.LAST_DAY.as(LAST_DAY),
                        ACTIVITY.LEAD_ID.as(LEAD),
                        ACTIVITY.DATE_PRECISION.as(PRECISION))
                .from(ACTIVITY)
                .join(ACTIVITY_SESSION)
                .on(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID))
                .where(condition)
                .orderBy(ACTIVITY_SESSION.FIRST_DAY, ACTIVITY_SESSION.LAST_DAY, ACTIVITY.LEAD_ID)
                .limit(most);
    }

    private List<Seen> complete(
            Result<Record6<Long, Integer, LocalDate, LocalDate, Long, String>> page, Viewer viewer) {
        List<Long> numbers = page.stream()
                .filter(row -> row.get(IS_BUSY) == 0)
                .map(row -> row.get(NUMBER))
                .toList();
        Map<Long, Activity> whole =
                activities.all(numbers, viewer).stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        return page.stream()
                .flatMap(row -> row.get(IS_BUSY) == 1
                        ? Stream.of(busy(row))
                        : Stream.ofNullable(whole.get(row.get(NUMBER))).map(Seen.Whole::new))
                .<Seen>map(seen -> seen)
                .toList();
    }

    private static Busy busy(Record row) {
        return new Busy(row.get(LEAD), row.get(FIRST_DAY), row.get(LAST_DAY), precision(row.get(PRECISION)));
    }

    private static DatePrecision precision(String stored) {
        return DatePrecision.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
