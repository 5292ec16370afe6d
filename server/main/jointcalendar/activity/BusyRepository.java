package jointcalendar.activity;

import static jointcalendar.activity.VisibleToRepository.busyTo;
import static jointcalendar.activity.VisibleToRepository.wasBusyTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;

/**
 * Questions about activities of which the viewer may know only that their lead is busy. Nothing else of them is read, so that nothing else
 * can be told. They stand in no order but that of what is told.
 */
public final class BusyRepository {
    private static final String PURPOSE = "busy";
    private static final Comparator<Busy> BY_DAYS =
            Comparator.comparing(Busy::firstDay).thenComparing(Busy::lastDay).thenComparing(Busy::organisation);

    private final Database database;
    private final Signer signer;

    public BusyRepository(Database database, Signer signer) {
        this.database = database;
        this.signer = signer;
    }

    /** Busy times with a day from first to last, both inclusive; none where the filter asks for what is not told of them. */
    public List<Busy> between(LocalDate first, LocalDate last, Filter filter, Viewer viewer) {
        if (!isAsked(filter, viewer)) {
            return List.of();
        }
        return select(during(first, last).and(asked(filter, viewer)), columns()).fetch(BusyRepository::busy).stream()
                .sorted(BY_DAYS)
                .toList();
    }

    /**
     * As {@link #between}, for a calendar that is subscribed to; with those of activities that were given up for others since that
     * instant, inclusive, as cancelled.
     */
    public List<BusyEvent> events(LocalDate first, LocalDate last, Filter filter, Viewer viewer, Instant givenUpSince) {
        if (!isAsked(filter, viewer)) {
            return List.of();
        }
        return select(
                        during(first, last)
                                .and(asked(filter, viewer).or(askedUntilGivenUp(filter, viewer, givenUpSince))),
                        columns(
                                ACTIVITY.UID,
                                ACTIVITY.JOINED_INTO,
                                ACTIVITY_SESSION.POSITION,
                                ACTIVITY.BUSY_SEQUENCE,
                                ACTIVITY.BUSY_CHANGED_AT))
                .fetch(this::event)
                .stream()
                .sorted(Comparator.comparing(BusyEvent::busy, BY_DAYS).thenComparing(BusyEvent::uid))
                .toList();
    }

    /** The busy times of those of these activities of which the viewer may know them, by the activity's number. */
    public Map<Long, List<Busy>> of(Collection<Long> activities, Viewer viewer) {
        if (activities.isEmpty() || !viewer.learnsOfBusyTimes()) {
            return Map.of();
        }
        return select(ACTIVITY.ID.in(activities).and(busyTo(viewer, ACTIVITY)), columns(ACTIVITY.ID))
                .fetchGroups(ACTIVITY.ID, BusyRepository::busy);
    }

    /** Whether a filter lets busy times through: one that asks for more than who and when would tell what they are. */
    static boolean isAsked(Filter filter, Viewer viewer) {
        return filter.asksForNothingBut(filter.organisations()) && viewer.learnsOfBusyTimes();
    }

    /** The condition on an activity that its busy times are told and asked for. */
    static Condition asked(Filter filter, Viewer viewer) {
        return ofThose(filter, busyTo(viewer, ACTIVITY));
    }

    private static Condition askedUntilGivenUp(Filter filter, Viewer viewer, Instant since) {
        return ofThose(filter, wasBusyTo(viewer, ACTIVITY).and(ACTIVITY.BUSY_CHANGED_AT.ge(since)));
    }

    private static Condition ofThose(Filter filter, Condition told) {
        return filter.organisations().isEmpty() ? told : told.and(ACTIVITY.LEAD_ID.in(filter.organisations()));
    }

    private static Condition during(LocalDate first, LocalDate last) {
        return ACTIVITY.STARTS_ON
                .le(last)
                .and(ACTIVITY.ENDS_ON.ge(first))
                .and(ACTIVITY_SESSION.FIRST_DAY.le(last))
                .and(ACTIVITY_SESSION.LAST_DAY.ge(first));
    }

    private SelectConditionStep<Record> select(Condition condition, List<SelectFieldOrAsterisk> columns) {
        return database.sql()
                .select(columns)
                .from(ACTIVITY)
                .join(ACTIVITY_SESSION)
                .on(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID))
                .where(condition);
    }

    /** What is told, and what it takes to tell it. */
    private static List<SelectFieldOrAsterisk> columns(Field<?>... more) {
        Stream<Field<?>> told = Stream.of(
                ACTIVITY.LEAD_ID, ACTIVITY_SESSION.FIRST_DAY, ACTIVITY_SESSION.LAST_DAY, ACTIVITY.DATE_PRECISION);
        return Stream.concat(told, Stream.of(more))
                .<SelectFieldOrAsterisk>map(column -> column)
                .toList();
    }

    private static Busy busy(Record row) {
        return new Busy(
                row.get(ACTIVITY.LEAD_ID),
                row.get(ACTIVITY_SESSION.FIRST_DAY),
                row.get(ACTIVITY_SESSION.LAST_DAY),
                DatePrecision.valueOf(row.get(ACTIVITY.DATE_PRECISION).toUpperCase(Locale.ROOT)));
    }

    private BusyEvent event(Record row) {
        String session = row.get(ACTIVITY.UID) + "/" + row.get(ACTIVITY_SESSION.POSITION);
        return new BusyEvent(
                busy(row),
                signer.sign(PURPOSE, session),
                row.get(ACTIVITY.BUSY_SEQUENCE),
                row.get(ACTIVITY.BUSY_CHANGED_AT),
                row.get(ACTIVITY.JOINED_INTO) != null);
    }
}
