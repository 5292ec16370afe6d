package jointcalendar.overlap;

import static jointcalendar.activity.VisibleToRepository.busyTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.OVERLAP;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.Activity;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;

/**
 * The flags as they are kept. Every question of a viewer leaves out pairs of which the viewer may not see both. Where the viewer may know
 * of one of the two that it is busy, that is the flag's other face, which tells no more; see {@link Face}. What asks for a
 * day leaves out pairs of which both are over then, and what is gone unless it was settled.
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
    private static final Field<Boolean> FIRST_IS_BUSY = field(name("first_is_busy"), Boolean.class);
    private static final Field<Boolean> SECOND_IS_BUSY = field(name("second_is_busy"), Boolean.class);

    private final Database database;
    private final Visibly visibly;

    public OverlapRepository(Database database, Visibly visibly) {
        this.database = database;
        this.visibly = visibly;
    }

    /** In which order flags are asked for. */
    public enum Order {
        /** The strongest first and then the earliest. */
        STRENGTH,
        /** The one whose earlier activity starts first; of what began before that day, the one whose later one does. */
        DATE,
        /** The last found first. */
        FOUND
    }

    /** What the filter asks for, the strongest first and then the earliest. */
    public List<Flag> open(FlagFilter filter, Viewer viewer, LocalDate today, int offset, int most) {
        return open(filter, Order.STRENGTH, viewer, today, offset, most);
    }

    public List<Flag> open(FlagFilter filter, Order order, Viewer viewer, LocalDate today, int offset, int most) {
        Told told = new Told(viewer, filter.wholeOnly());
        return current(told.select(), today, told.listed(today).and(matches(filter)))
                .orderBy(by(order, today))
                .limit(offset, most)
                .fetch(OverlapRepository::flag);
    }

    private static List<OrderField<?>> by(Order order, LocalDate today) {
        Field<LocalDate> first = least(FIRST.STARTS_ON, SECOND.STARTS_ON);
        Field<LocalDate> next = when(first.ge(today), first).otherwise(greatest(FIRST.STARTS_ON, SECOND.STARTS_ON));
        return switch (order) {
            case STRENGTH -> List.of(OVERLAP.STRENGTH.desc(), first, OVERLAP.ID);
            case DATE -> List.of(next, OVERLAP.STRENGTH.desc(), OVERLAP.ID);
            case FOUND -> List.of(OVERLAP.FOUND_AT.desc(), OVERLAP.ID.desc());
        };
    }

    /** How many there are of each state, of those that the filter asks for whatever their state is; states of which there is none are left out. */
    public Map<Flag.State, Integer> states(FlagFilter filter, Viewer viewer, LocalDate today) {
        Told told = new Told(viewer, filter.wholeOnly());
        return current(
                        database.sql().select(OVERLAP.STATE, org.jooq.impl.DSL.count()),
                        today,
                        told.listed(today).and(matches(filter.inAnyState())))
                .groupBy(OVERLAP.STATE)
                .fetchMap(row -> Flag.State.of(row.value1()), Record2::value2);
    }

    /** How many {@link #open} has in all. */
    public int count(FlagFilter filter, Viewer viewer, LocalDate today) {
        Told told = new Told(viewer, filter.wholeOnly());
        return current(database.sql().selectCount(), today, told.listed(today).and(matches(filter)))
                .fetchSingle()
                .value1();
    }

    /** The one of that number, also where it is settled, gone or long over. */
    public Optional<Flag> find(long flag, Viewer viewer) {
        Told told = new Told(viewer, false);
        return joined(told.select().from(OVERLAP), told.known().or(told.knownToItsOwner()))
                .and(OVERLAP.ID.eq(flag))
                .fetchOptional(OverlapRepository::flag);
    }

    /** Whether there is one of that number, whoever may see it. */
    public boolean exists(long flag) {
        return database.sql().fetchExists(OVERLAP, OVERLAP.ID.eq(flag));
    }

    /** What others know of the pair of such a flag, for those who see both; nothing for anyone else. */
    public Optional<Flag> otherFace(Flag whole, Viewer viewer) {
        Told told = new Told(viewer, false);
        return joined(told.select().from(OVERLAP), told.knownToItsOwner())
                .and(OVERLAP.FIRST_ID.eq(whole.first()))
                .and(OVERLAP.SECOND_ID.eq(whole.second()))
                .fetchOptional(OverlapRepository::flag);
    }

    /** The flag of which that is the other face, for those who see both. */
    public Optional<Flag> wholeOf(Flag busy, Viewer viewer) {
        Told told = new Told(viewer, true);
        return joined(told.select().from(OVERLAP), told.known())
                .and(OVERLAP.FIRST_ID.eq(busy.first()))
                .and(OVERLAP.SECOND_ID.eq(busy.second()))
                .fetchOptional(OverlapRepository::flag);
    }

    /** The flags of one activity that are settled, also where both are over; the last settled first. */
    public List<Flag> settled(long activity, Viewer viewer, int most) {
        Told told = new Told(viewer, false);
        return joined(told.select().from(OVERLAP), told.known())
                .and(isIn(Set.of(Flag.State.SETTLED)))
                .and(OVERLAP.FIRST_ID.eq(activity).or(OVERLAP.SECOND_ID.eq(activity)))
                .orderBy(OVERLAP.CHANGED_AT.desc(), OVERLAP.ID.desc())
                .limit(most)
                .fetch(OverlapRepository::flag);
    }

    /** The flags of one activity that are not settled, the strongest first. */
    public List<Flag> of(long activity, Viewer viewer, LocalDate today) {
        Told told = new Told(viewer, false);
        return told.from(today)
                .and(OVERLAP.FIRST_ID.eq(activity).or(OVERLAP.SECOND_ID.eq(activity)))
                .orderBy(OVERLAP.STRENGTH.desc(), OVERLAP.ID)
                .fetch(OverlapRepository::flag);
    }

    /** The flags that at least one of these activities has, whoever the other is, but for settled ones; in no order. */
    public List<Flag> touching(Collection<Long> activities, Viewer viewer, LocalDate today) {
        if (activities.isEmpty()) {
            return List.of();
        }
        return new Told(viewer, false)
                .from(today)
                .and(OVERLAP.FIRST_ID.in(activities).or(OVERLAP.SECOND_ID.in(activities)))
                .fetch(OverlapRepository::flag);
    }

    /** All flags whoever may see them, but for pairs of which both are over; by reference. */
    public List<Listed> all(LocalDate today) {
        return from(wholeFace())
                .and(OVERLAP.GONE.isFalse())
                .and(notBothOver(today))
                .fetch(OverlapRepository::listed)
                .stream()
                .sorted(Comparator.comparing(Listed::first).thenComparing(Listed::second))
                .toList();
    }

    /** What one viewer is told: pairs seen whole, and unless only those are asked for also pairs of which one is seen as busy. */
    private final class Told {
        private final Viewer viewer;
        private final boolean busyToo;

        Told(Viewer viewer, boolean wholeOnly) {
            this.viewer = viewer;
            this.busyToo = !wholeOnly && viewer.learnsOfBusyTimes();
        }

        SelectSelectStep<Record> select() {
            return selectFlags()
                    .select(busy(FIRST).as(FIRST_IS_BUSY), busy(SECOND).as(SECOND_IS_BUSY));
        }

        /** What is not settled. */
        SelectConditionStep<Record> from(LocalDate today) {
            return joined(select().from(OVERLAP), shown(today)).and(isIn(FlagFilter.UNSETTLED));
        }

        /** What a list may have: what is gone only where it was settled. */
        Condition listed(LocalDate today) {
            Condition stands = OVERLAP.GONE.isFalse().or(isIn(Set.of(Flag.State.SETTLED)));
            return known().and(stands).and(notBothOver(today));
        }

        Condition shown(LocalDate today) {
            return known().and(OVERLAP.GONE.isFalse()).and(notBothOver(today));
        }

        Condition known() {
            Condition whole = wholeFace().and(seesBoth());
            return busyToo ? whole.or(OVERLAP.FACE.eq(Face.BUSY.slug()).and(oneIsBusy())) : whole;
        }

        /** Who sees both may know what others know of them, but is not told of it twice. */
        Condition knownToItsOwner() {
            return OVERLAP.FACE.eq(Face.BUSY.slug()).and(seesBoth());
        }

        private Condition seesBoth() {
            return visibly.to(viewer, FIRST).and(visibly.to(viewer, SECOND));
        }

        private Condition oneIsBusy() {
            return visibly.to(viewer, FIRST).and(busy(SECOND)).or(busy(FIRST).and(visibly.to(viewer, SECOND)));
        }

        private Condition busy(Activity side) {
            return busyToo ? busyTo(viewer, side) : falseCondition();
        }
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

    private static Condition wholeFace() {
        return OVERLAP.FACE.eq(Face.WHOLE.slug());
    }

    private static Condition isIn(Set<Flag.State> states) {
        return OVERLAP.STATE.in(states.stream().map(Flag.State::slug).toList());
    }

    private static Condition matches(FlagFilter filter) {
        Condition organisation = filter.organisation()
                .map(lead -> FIRST.LEAD_ID.eq(lead).or(SECOND.LEAD_ID.eq(lead)))
                .orElse(trueCondition());
        return filter.kind()
                .map(kind -> organisation.and(OVERLAP.KIND.eq(kind.slug())))
                .orElse(organisation)
                .and(isIn(filter.states()));
    }

    private static Flag flag(Record row) {
        long first = row.get(OVERLAP.FIRST_ID);
        long second = row.get(OVERLAP.SECOND_ID);
        Optional<Long> busy = row.get(FIRST_IS_BUSY)
                ? Optional.of(first)
                : Optional.of(second).filter(id -> row.get(SECOND_IS_BUSY));
        return new Flag(
                row.get(OVERLAP.ID),
                first,
                second,
                Face.of(row.get(OVERLAP.FACE)),
                KeptRepository.finding(row),
                busy,
                Flag.State.of(row.get(OVERLAP.STATE)),
                Outcome.of(row.get(OVERLAP.OUTCOME)),
                row.get(OVERLAP.GONE),
                row.get(OVERLAP.FOUND_AT),
                row.get(OVERLAP.CHANGED_AT));
    }

    private static Listed listed(Record row) {
        String one = row.get(FIRST.REFERENCE);
        String other = row.get(SECOND.REFERENCE);
        return one.compareTo(other) < 0
                ? new Listed(one, other, KeptRepository.finding(row))
                : new Listed(other, one, KeptRepository.finding(row));
    }
}
