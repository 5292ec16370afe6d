package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.OVERLAP;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.Activity;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;

/**
 * The flags as they are kept. Every question of a viewer leaves out pairs of which the viewer may not see both, pairs of which both are
 * over on that day, and settled ones.
 */
public final class OverlapRepository {
    /** Says under which condition the viewer may know of an activity of that table, which is an alias. */
    @FunctionalInterface
    public interface Visibly {
        Condition to(Viewer viewer, Activity table);
    }

    /** A flag by the references of its activities, the first one before the second in the alphabet. */
    public record Listed(String first, String second, Finding finding) {}

    private static final Activity FIRST = ACTIVITY.as("first_activity");
    private static final Activity SECOND = ACTIVITY.as("second_activity");

    private final Database database;
    private final Visibly visibly;

    public OverlapRepository(Database database, Visibly visibly) {
        this.database = database;
        this.visibly = visibly;
    }

    /** What is open, the strongest first and then the earliest. */
    public List<Flag> open(FlagFilter filter, Viewer viewer, LocalDate today, int offset, int most) {
        return current(selectFlags(), today, shownTo(viewer, today).and(matches(filter)))
                .orderBy(OVERLAP.STRENGTH.desc(), least(FIRST.STARTS_ON, SECOND.STARTS_ON), OVERLAP.ID)
                .limit(offset, most)
                .fetch(OverlapRepository::flag);
    }

    /** How many {@link #open} has in all. */
    public int count(FlagFilter filter, Viewer viewer, LocalDate today) {
        return current(
                        database.sql().selectCount(),
                        today,
                        shownTo(viewer, today).and(matches(filter)))
                .fetchSingle()
                .value1();
    }

    /** The flags of one activity, the strongest first. */
    public List<Flag> of(long activity, Viewer viewer, LocalDate today) {
        return shown(viewer, today)
                .and(OVERLAP.FIRST_ID.eq(activity).or(OVERLAP.SECOND_ID.eq(activity)))
                .orderBy(OVERLAP.STRENGTH.desc(), OVERLAP.ID)
                .fetch(OverlapRepository::flag);
    }

    /** The flags that at least one of these activities has, whoever the other is; in no order. */
    public List<Flag> touching(Collection<Long> activities, Viewer viewer, LocalDate today) {
        if (activities.isEmpty()) {
            return List.of();
        }
        return shown(viewer, today)
                .and(OVERLAP.FIRST_ID.in(activities).or(OVERLAP.SECOND_ID.in(activities)))
                .fetch(OverlapRepository::flag);
    }

    /** All flags whoever may see them, but for pairs of which both are over; by reference. */
    public List<Listed> all(LocalDate today) {
        return from(trueCondition()).and(notBothOver(today)).fetch(OverlapRepository::listed).stream()
                .sorted(Comparator.comparing(Listed::first).thenComparing(Listed::second))
                .toList();
    }

    List<Flag> kept(long activity) {
        return from(OVERLAP.FIRST_ID.eq(activity))
                .union(from(OVERLAP.SECOND_ID.eq(activity)))
                .fetch(OverlapRepository::flag);
    }

    void remove(Collection<Long> flags) {
        if (!flags.isEmpty()) {
            database.sql().deleteFrom(OVERLAP).where(OVERLAP.ID.in(flags)).execute();
        }
    }

    /** Keeps findings of one activity by the other's number; where a pair had another one that is replaced and opened again. */
    void keep(long activity, Map<Long, Finding> findings, Instant now) {
        if (findings.isEmpty()) {
            return;
        }
        DSLContext sql = database.sql();
        BatchBindStep batch = sql.batch(sql.query(
                "insert into overlap (first_id, second_id, kind, strength, reasons, state, found_at)"
                        + " values ({0}, {1}, {2}, {3}, {4}, {5}, {6}) on duplicate key update"
                        + " kind = values(kind), strength = values(strength), reasons = values(reasons),"
                        + " state = values(state), found_at = values(found_at)",
                Stream.of(
                                OVERLAP.FIRST_ID,
                                OVERLAP.SECOND_ID,
                                OVERLAP.KIND,
                                OVERLAP.STRENGTH,
                                OVERLAP.REASONS,
                                OVERLAP.STATE,
                                OVERLAP.FOUND_AT)
                        .map(column -> val(null, column))
                        .toArray(QueryPart[]::new)));
        for (Map.Entry<Long, Finding> found : findings.entrySet()) {
            Finding finding = found.getValue();
            batch = batch.bind(
                    Math.min(activity, found.getKey()),
                    Math.max(activity, found.getKey()),
                    finding.kind().slug(),
                    BigDecimal.valueOf(finding.strength()),
                    finding.reasons().toJson(),
                    Flag.State.OPEN.slug(),
                    now);
        }
        batch.execute();
    }

    List<Long> activitiesAfter(long last, int most) {
        return database.sql()
                .select(ACTIVITY.ID)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.gt(last))
                .orderBy(ACTIVITY.ID)
                .limit(most)
                .fetch(ACTIVITY.ID);
    }

    private SelectConditionStep<Record> shown(Viewer viewer, LocalDate today) {
        return from(shownTo(viewer, today));
    }

    private Condition shownTo(Viewer viewer, LocalDate today) {
        return visibly.to(viewer, FIRST)
                .and(visibly.to(viewer, SECOND))
                .and(notBothOver(today))
                .and(OVERLAP.STATE.ne(Flag.State.SETTLED.slug()));
    }

    private SelectConditionStep<Record> from(Condition condition) {
        return joined(selectFlags().from(OVERLAP), condition);
    }

    private SelectSelectStep<Record> selectFlags() {
        return database.sql().select(OVERLAP.fields()).select(FIRST.REFERENCE, SECOND.REFERENCE);
    }

    /** Begins with the few activities that are not over, not with all flags that there ever were. */
    private static <R extends Record> SelectConditionStep<R> current(
            SelectSelectStep<R> select, LocalDate today, Condition condition) {
        Table<Record1<Long>> current = notOver(OVERLAP.FIRST_ID, today)
                .union(notOver(OVERLAP.SECOND_ID, today))
                .asTable("current_overlap");
        return joined(
                select.from(current).straightJoin(OVERLAP).on(OVERLAP.ID.eq(current.field(OVERLAP.ID))), condition);
    }

    private static SelectConditionStep<Record1<Long>> notOver(Field<Long> side, LocalDate today) {
        return select(OVERLAP.ID)
                .from(ACTIVITY)
                .join(OVERLAP)
                .on(side.eq(ACTIVITY.ID))
                .where(ACTIVITY.ENDS_ON.ge(today));
    }

    private static <R extends Record> SelectConditionStep<R> joined(SelectJoinStep<R> overlaps, Condition condition) {
        return overlaps.join(FIRST)
                .on(FIRST.ID.eq(OVERLAP.FIRST_ID))
                .join(SECOND)
                .on(SECOND.ID.eq(OVERLAP.SECOND_ID))
                .where(condition);
    }

    private static Condition notBothOver(LocalDate today) {
        return FIRST.ENDS_ON.ge(today).or(SECOND.ENDS_ON.ge(today));
    }

    private static Condition matches(FlagFilter filter) {
        Condition organisation = filter.organisation()
                .map(lead -> FIRST.LEAD_ID.eq(lead).or(SECOND.LEAD_ID.eq(lead)))
                .orElse(trueCondition());
        return filter.kind()
                .map(kind -> organisation.and(OVERLAP.KIND.eq(kind.slug())))
                .orElse(organisation);
    }

    private static Flag flag(Record row) {
        return new Flag(
                row.get(OVERLAP.ID),
                row.get(OVERLAP.FIRST_ID),
                row.get(OVERLAP.SECOND_ID),
                finding(row),
                Flag.State.of(row.get(OVERLAP.STATE)),
                row.get(OVERLAP.FOUND_AT));
    }

    private static Listed listed(Record row) {
        String one = row.get(FIRST.REFERENCE);
        String other = row.get(SECOND.REFERENCE);
        return one.compareTo(other) < 0 ? new Listed(one, other, finding(row)) : new Listed(other, one, finding(row));
    }

    private static Finding finding(Record row) {
        Reasons reasons = Reasons.ofJson(row.get(OVERLAP.REASONS));
        Kind kind = Kind.of(row.get(OVERLAP.KIND)).orElseThrow();
        return new Finding(kind, row.get(OVERLAP.STRENGTH).doubleValue(), reasons.datesOpen(), reasons);
    }
}
