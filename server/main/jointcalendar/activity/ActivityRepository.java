package jointcalendar.activity;

import static jointcalendar.activity.VisibleToRepository.visibleTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.search.Asked;
import jointcalendar.search.Ranking;
import jointcalendar.search.RankingRepository;
import jointcalendar.search.Search;
import jointcalendar.vocabulary.VocabularyRepository;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Questions about activities. What is asked for a viewer holds only what that viewer may see. */
public final class ActivityRepository {
    private final Database database;
    private final VocabularyRepository vocabulary;
    private final ActivityRowsRepository rows;
    private final Search search;

    /** @param organisations whose names are found as well */
    public ActivityRepository(
            Database database, VocabularyRepository vocabulary, OrganisationRepository organisations) {
        this.database = database;
        this.vocabulary = vocabulary;
        this.search =
                new Search(database, organisations::all, vocabulary::current, viewer -> visibleTo(viewer, ACTIVITY));
        this.rows = new ActivityRowsRepository(database);
    }

    /** The activity, where the viewer may see it. */
    public Optional<Activity> find(long id, Viewer viewer) {
        return fetch(ACTIVITY.ID.eq(id).and(visibleTo(viewer, ACTIVITY)), 1).stream()
                .findFirst();
    }

    /** For the portal's own work, whoever is looking. */
    public Optional<Activity> findForPortal(long id) {
        return fetch(ACTIVITY.ID.eq(id), 1).stream().findFirst();
    }

    /** For the portal's own work: whether there is one of that number, whoever may see it. */
    public boolean exists(long id) {
        return database.sql().fetchExists(ACTIVITY, ACTIVITY.ID.eq(id));
    }

    /** For the portal's own work: by reference, in any case of letters. */
    public Optional<Activity> findForPortal(String reference) {
        return fetch(ACTIVITY.REFERENCE.eq(reference), 1).stream().findFirst();
    }

    /** For the portal's own work: those that exist of these, by number. */
    public List<Activity> allForPortal(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : fetch(ACTIVITY.ID.in(ids), Integer.MAX_VALUE, ACTIVITY.ID.asc());
    }

    /** Those of these that the viewer may see, by number. */
    public List<Activity> all(Collection<Long> ids, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : fetch(ACTIVITY.ID.in(ids).and(visibleTo(viewer, ACTIVITY)), Integer.MAX_VALUE, ACTIVITY.ID.asc());
    }

    /** Activities with a day from first to last, both inclusive, by start and then number. */
    public List<Activity> between(LocalDate first, LocalDate last, Filter filter, Viewer viewer) {
        return between(first, last, filter, viewer, Integer.MAX_VALUE);
    }

    /** As {@link #between(LocalDate, LocalDate, Filter, Viewer)}, no more than {@code most}. */
    public List<Activity> between(LocalDate first, LocalDate last, Filter filter, Viewer viewer, int most) {
        return fetch(
                during(first, last).and(matching(filter, viewer)), most, ACTIVITY.STARTS_ON.asc(), ACTIVITY.ID.asc());
    }

    /** How many activities have a day from first to last. */
    public int count(LocalDate first, LocalDate last, Filter filter, Viewer viewer) {
        return database.sql().fetchCount(ACTIVITY, during(first, last).and(matching(filter, viewer)));
    }

    /**
     * Activities whose last day is on or after that day, by start, a page of them.
     *
     * @param until on which they begin at the latest
     */
    public List<Activity> endingFrom(
            LocalDate day, Optional<LocalDate> until, Filter filter, Viewer viewer, int offset, int most) {
        return page(
                from(day, until).and(matching(filter, viewer)),
                offset,
                most,
                ACTIVITY.STARTS_ON.asc(),
                ACTIVITY.ID.asc());
    }

    /** What words mean to that viewer. */
    public Asked ask(String words, Viewer viewer) {
        return search.ask(words, viewer);
    }

    /**
     * Activities with any of those words that pass the rest of the filter, whose own text is not asked: the best first, a page of them.
     *
     * @param today what ended before it is over
     */
    public Ranking ranked(Asked asked, Filter filter, Viewer viewer, LocalDate today, int offset, int most) {
        return new RankingRepository(database)
                .page(asked, matching(filter, Asked.NOTHING, viewer), today, offset, most);
    }

    /** For the portal's own work: numbers of activities after that one, the lowest first. */
    List<Long> numbersAfter(long id, int most) {
        return database.sql()
                .select(ACTIVITY.ID)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.gt(id))
                .orderBy(ACTIVITY.ID)
                .limit(most)
                .fetch(ACTIVITY.ID);
    }

    /** Activities changed from that instant on, inclusive, until the other, exclusive, in the order of change. */
    public List<Activity> changedBetween(Instant from, Instant to, Viewer viewer) {
        return fetch(
                ACTIVITY.CHANGED_AT.ge(from).and(ACTIVITY.CREATED_AT.lt(to)).and(visibleTo(viewer, ACTIVITY)),
                Integer.MAX_VALUE,
                ACTIVITY.STARTS_ON.asc(),
                ACTIVITY.ID.asc());
    }

    static Condition from(LocalDate day, Optional<LocalDate> until) {
        return until.map(last -> during(day, last)).orElseGet(() -> ACTIVITY.ENDS_ON.ge(day));
    }

    static Condition during(LocalDate first, LocalDate last) {
        return ACTIVITY.STARTS_ON.le(last).and(ACTIVITY.ENDS_ON.ge(first));
    }

    Condition matching(Filter filter, Viewer viewer) {
        return matching(filter, search.ask(filter.text(), viewer), viewer);
    }

    private Condition matching(Filter filter, Asked asked, Viewer viewer) {
        return DSL.and(
                visibleTo(viewer, ACTIVITY),
                ACTIVITY.JOINED_INTO.isNull(),
                FilterRepository.matching(filter, asked, vocabulary.current(), ACTIVITY, ACTIVITY.STATUS));
    }

    /**
     * Activities that were given up for others since that instant, inclusive, with a day from first to last, by start and then number;
     * those that the filter let through as they stood until then. No other list holds what was given up.
     */
    public List<Activity> givenUp(Instant since, LocalDate first, LocalDate last, Filter filter, Viewer viewer) {
        Asked asked = search.ask(filter.text(), viewer);
        return fetch(
                DSL.and(
                        during(first, last),
                        ACTIVITY.JOINED_INTO.isNotNull(),
                        ACTIVITY.CHANGED_AT.ge(since),
                        visibleTo(viewer, ACTIVITY),
                        FilterRepository.matching(
                                filter, asked, vocabulary.current(), ACTIVITY, ACTIVITY.JOINED_STATUS)),
                Integer.MAX_VALUE,
                ACTIVITY.STARTS_ON.asc(),
                ACTIVITY.ID.asc());
    }

    /** For the portal's own work, or with a condition that says who looks. */
    List<Activity> where(Condition condition, int most, OrderField<?>... order) {
        return fetch(condition, most, order);
    }

    private List<Activity> fetch(Condition condition, int most, OrderField<?>... order) {
        return page(condition, 0, most, order);
    }

    private List<Activity> page(Condition condition, int offset, int most, OrderField<?>... order) {
        return rows.complete(
                database.sql()
                        .selectFrom(ACTIVITY)
                        .where(condition)
                        .orderBy(order)
                        .limit(offset, most)
                        .fetch(),
                vocabulary.current());
    }

    /** For the portal's own work: every activity that names that organisation in any part, by number. */
    public List<Activity> naming(long organisation) {
        return fetch(
                ACTIVITY.LEAD_ID
                        .eq(organisation)
                        .or(ACTIVITY.ID.in(DSL.select(ACTIVITY_ORGANISATION.ACTIVITY_ID)
                                .from(ACTIVITY_ORGANISATION)
                                .where(ACTIVITY_ORGANISATION.ORGANISATION_ID.eq(organisation)))),
                Integer.MAX_VALUE,
                ACTIVITY.ID.asc());
    }

    /** For the portal's own work: in how many activities that organisation has each part; {@code lead} is one. */
    public Map<String, Integer> partsOf(long organisation) {
        Map<String, Integer> parts = new TreeMap<>(database.sql()
                .select(ACTIVITY_ORGANISATION.PART, DSL.count())
                .from(ACTIVITY_ORGANISATION)
                .where(ACTIVITY_ORGANISATION.ORGANISATION_ID.eq(organisation))
                .groupBy(ACTIVITY_ORGANISATION.PART)
                .fetchMap(Record2::value1, Record2::value2));
        parts.put("lead", database.sql().fetchCount(ACTIVITY, ACTIVITY.LEAD_ID.eq(organisation)));
        return parts;
    }
}
