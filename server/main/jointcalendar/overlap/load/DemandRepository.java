package jointcalendar.overlap.load;

import static jointcalendar.activity.VisibleToRepository.busyTo;
import static jointcalendar.activity.VisibleToRepository.visibleTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.OVERLAP_CANDIDATE;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.overlap.Targets;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads what is asked of people, by ranges of the index on audience and month: three statements, however many activities there are. What
 * the viewer may know as busy is read without its kind; what the viewer may know nothing of is not read.
 */
public final class DemandRepository {
    private final Database database;
    private final Supplier<Vocabulary> vocabulary;

    public DemandRepository(Database database, Supplier<Vocabulary> vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /** By everything with a day from first to last, both inclusive, of whichever audience. */
    public List<Demand> between(LocalDate first, LocalDate last, Viewer viewer) {
        Vocabulary now = vocabulary.get();
        Map<Long, String> all = new HashMap<>();
        now.audiences().forEach(audience -> all.put(audience.id(), audience.slug()));
        return of(all, now, first, last, 0, viewer);
    }

    /**
     * Of those audiences, by everything with a day from first to last, both inclusive. Days outside are left out.
     *
     * @param except the number of an activity that is left out; 0 for none
     */
    public List<Demand> of(Collection<String> audiences, LocalDate first, LocalDate last, long except, Viewer viewer) {
        Vocabulary now = vocabulary.get();
        Map<Long, String> asked = new HashMap<>();
        audiences.forEach(
                slug -> now.term(Term.List.AUDIENCE, slug).ifPresent(audience -> asked.put(audience.id(), slug)));
        return of(asked, now, first, last, except, viewer);
    }

    private List<Demand> of(
            Map<Long, String> asked, Vocabulary now, LocalDate first, LocalDate last, long except, Viewer viewer) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Long, Draft> found = new HashMap<>();
        Condition wanted = OVERLAP_CANDIDATE
                .AUDIENCE_ID
                .in(asked.keySet())
                .and(ACTIVITY.ID.ne(except))
                .and(gathering(now));
        // Whoever sees everything has no condition, and no condition or another would be that other alone.
        Condition whole = trueCondition().and(visibleTo(viewer, ACTIVITY));
        Condition known = wanted.and(whole.or(busyTo(viewer, ACTIVITY)));
        Field<Long> kind = when(whole, ACTIVITY.KIND_ID).as("told_kind");
        candidates(known, kind, first, last).forEach(row -> found.computeIfAbsent(
                        row.get(ACTIVITY.ID),
                        id -> new Draft(row, Optional.ofNullable(row.get(kind)).map(term -> now.term(term)
                                .slug())))
                .audiences
                .add(asked.get(row.get(OVERLAP_CANDIDATE.AUDIENCE_ID))));
        readDays(found, first, last);
        readTargets(found);
        return found.values().stream().flatMap(Draft::demand).toList();
    }

    private List<Record> candidates(Condition known, Field<Long> kind, LocalDate first, LocalDate last) {
        return database.sql()
                .selectDistinct(
                        ACTIVITY.ID,
                        ACTIVITY.LEAD_ID,
                        ACTIVITY.DATE_PRECISION,
                        ACTIVITY.REGION_CODE,
                        ACTIVITY.COUNTRY,
                        OVERLAP_CANDIDATE.AUDIENCE_ID)
                .select(kind)
                .from(OVERLAP_CANDIDATE)
                .straightJoin(ACTIVITY)
                .on(ACTIVITY.ID.eq(OVERLAP_CANDIDATE.ACTIVITY_ID))
                .where(known)
                .and(OVERLAP_CANDIDATE.MONTH.between(month(first), month(last)))
                .and(OVERLAP_CANDIDATE.STARTS_ON.le(last))
                .and(OVERLAP_CANDIDATE.ENDS_ON.ge(first))
                .and(ACTIVITY.STATUS.in("tentative", "confirmed", "completed"))
                .fetch(row -> row);
    }

    private static Condition gathering(Vocabulary vocabulary) {
        return ACTIVITY.KIND_ID.in(
                vocabulary.kinds().stream().filter(Term::gathers).map(Term::id).toList());
    }

    private void readDays(Map<Long, Draft> found, LocalDate first, LocalDate last) {
        if (found.isEmpty()) {
            return;
        }
        database.sql()
                .select(ACTIVITY_SESSION.ACTIVITY_ID, ACTIVITY_SESSION.FIRST_DAY, ACTIVITY_SESSION.LAST_DAY)
                .from(ACTIVITY_SESSION)
                .where(ACTIVITY_SESSION.ACTIVITY_ID.in(found.keySet()))
                .and(ACTIVITY_SESSION.FIRST_DAY.le(last))
                .and(ACTIVITY_SESSION.LAST_DAY.ge(first))
                .forEach(row -> Demand.add(
                        row.value2().isBefore(first) ? first : row.value2(),
                        row.value3().isAfter(last) ? last : row.value3(),
                        of(found, row.value1()).days));
    }

    private void readTargets(Map<Long, Draft> found) {
        if (found.isEmpty()) {
            return;
        }
        database.sql()
                .select(ACTIVITY_TARGET.ACTIVITY_ID, ACTIVITY_TARGET.CODE)
                .from(ACTIVITY_TARGET)
                .where(ACTIVITY_TARGET.ACTIVITY_ID.in(found.keySet()))
                .forEach(row -> of(found, row.value1()).targets.add(row.value2()));
    }

    private static Draft of(Map<Long, Draft> found, long activity) {
        return java.util.Objects.requireNonNull(found.get(activity));
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /** A demand of which not all is read yet. */
    private static final class Draft {
        private final Record row;
        private final Optional<String> kind;
        private final Set<String> audiences = new TreeSet<>();
        private final Set<String> targets = new TreeSet<>();
        private final NavigableSet<LocalDate> days = new TreeSet<>();

        Draft(Record row, Optional<String> kind) {
            this.row = row;
            this.kind = kind;
        }

        /** Nothing where none of its sessions lies within the span, or nobody knows where its people come from. */
        Stream<Demand> demand() {
            Optional<String> place = Optional.ofNullable(row.get(ACTIVITY.REGION_CODE))
                    .or(() -> Optional.ofNullable(row.get(ACTIVITY.COUNTRY)));
            Targets meant = new Targets(targets.isEmpty() ? place.map(Set::of).orElse(Set.of()) : targets);
            return days.isEmpty() || meant.codes().isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Demand(
                            row.get(ACTIVITY.ID),
                            row.get(ACTIVITY.LEAD_ID),
                            kind,
                            audiences,
                            meant,
                            days,
                            row.get(ACTIVITY.DATE_PRECISION).equals("day")));
        }
    }
}
