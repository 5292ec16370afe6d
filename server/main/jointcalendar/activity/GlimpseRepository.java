package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What a viewer sees on some days, in two steps: when it is, of all of it, and what it is, of as much as a view has room for. */
public final class GlimpseRepository {
    private static final Field<Integer> FIRST_MONTH = DSL.field(DSL.name("first_month"), Integer.class);
    private static final Field<Integer> LAST_MONTH = DSL.field(DSL.name("last_month"), Integer.class);
    private static final int MONTHS = 12;

    private final Database database;
    private final ActivityRepository activities;
    private final BusyRepository busy;

    public GlimpseRepository(Database database, ActivityRepository activities, BusyRepository busy) {
        this.database = database;
        this.activities = activities;
        this.busy = busy;
    }

    /** Every session and busy time with a day from first to last, both inclusive; the busy ones behind. */
    public List<Glimpse> between(LocalDate first, LocalDate last, Filter filter, Viewer viewer) {
        List<Glimpse> all = new ArrayList<>(database.sql()
                .select(
                        ACTIVITY.ID,
                        ACTIVITY.LEAD_ID,
                        ACTIVITY.DATE_PRECISION,
                        ACTIVITY_SESSION.FIRST_DAY,
                        ACTIVITY_SESSION.LAST_DAY,
                        ACTIVITY_SESSION.STARTS_AT,
                        ACTIVITY_SESSION.ENDS_AT,
                        ACTIVITY_SESSION.ZONE)
                .from(ACTIVITY)
                .join(ACTIVITY_SESSION)
                .on(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID))
                .where(ACTIVITY.STARTS_ON.le(last))
                .and(ACTIVITY.ENDS_ON.ge(first))
                .and(ACTIVITY_SESSION.FIRST_DAY.le(last))
                .and(ACTIVITY_SESSION.LAST_DAY.ge(first))
                .and(activities.matching(filter, viewer))
                .fetch(GlimpseRepository::glimpse));
        busy.between(first, last, filter, viewer).forEach(time -> all.add(Glimpse.of(time)));
        return all;
    }

    /** What these are of, as far as the viewer may see it: each finds nothing where its activity was taken away meanwhile. */
    public Function<Glimpse, Optional<Seen>> seen(Collection<Glimpse> glimpses, Viewer viewer) {
        Map<Long, Seen> whole = activities.all(Glimpse.numbers(glimpses.stream()), viewer).stream()
                .collect(Collectors.toMap(Activity::id, Seen.Whole::new));
        return glimpse ->
                glimpse.isBusy() ? Optional.of(glimpse.asBusy()) : Optional.ofNullable(whole.get(glimpse.activity()));
    }

    /** How many activities have a day in each of the twelve months of that year, without busy times. */
    public List<Integer> perMonth(int year, Filter filter, Viewer viewer) {
        int[] counts = new int[MONTHS];
        database.sql()
                .select(
                        month(ACTIVITY.STARTS_ON).as(FIRST_MONTH),
                        month(ACTIVITY.ENDS_ON).as(LAST_MONTH),
                        DSL.count())
                .from(ACTIVITY)
                .where(ACTIVITY.STARTS_ON.le(LocalDate.of(year, 12, 31)))
                .and(ACTIVITY.ENDS_ON.ge(LocalDate.of(year, 1, 1)))
                .and(activities.matching(filter, viewer))
                .groupBy(FIRST_MONTH, LAST_MONTH)
                .forEach(row -> {
                    int from = Math.max(0, row.value1() - year * MONTHS - 1);
                    int to = Math.min(MONTHS - 1, row.value2() - year * MONTHS - 1);
                    for (int month = from; month <= to; month++) {
                        counts[month] += row.value3();
                    }
                });
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    private static Field<Integer> month(Field<LocalDate> day) {
        return DSL.year(day).mul(MONTHS).add(DSL.month(day));
    }

    private static Glimpse glimpse(Record row) {
        return new Glimpse(
                row.get(ACTIVITY.ID),
                row.get(ACTIVITY.LEAD_ID),
                DatePrecision.valueOf(row.get(ACTIVITY.DATE_PRECISION).toUpperCase(Locale.ROOT)),
                new Session(row.get(ACTIVITY_SESSION.FIRST_DAY), row.get(ACTIVITY_SESSION.LAST_DAY), times(row)));
    }

    private static Optional<Session.Times> times(Record row) {
        return Optional.<LocalTime>ofNullable(row.get(ACTIVITY_SESSION.STARTS_AT))
                .map(start -> new Session.Times(
                        start, row.get(ACTIVITY_SESSION.ENDS_AT), ZoneId.of(row.get(ACTIVITY_SESSION.ZONE))));
    }
}
