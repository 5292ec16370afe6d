package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.ActivityRecord;
import jointcalendar.search.IndexRepository;
import jointcalendar.search.WeightedText;
import jointcalendar.text.Slug;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import org.jooq.Row2;
import org.jooq.Row3;
import org.jooq.Row7;
import org.jspecify.annotations.Nullable;

/** Writes activities, always within the caller's transaction and always with the revision that says what changed. */
public final class ActivityStoreRepository {
    private final Database database;
    private final VocabularyRepository vocabulary;
    private final RevisionRepository revisions;
    private final IndexRepository index;

    public ActivityStoreRepository(Database database, VocabularyRepository vocabulary, RevisionRepository revisions) {
        this.database = database;
        this.vocabulary = vocabulary;
        this.revisions = revisions;
        this.index = new IndexRepository(database);
    }

    /**
     * Stores a new activity as version 1.
     *
     * @param account whose hand it is, or 0 for the portal's own
     * @throws org.jooq.exception.IntegrityConstraintViolationException where the reference is taken
     */
    public Activity add(Plan plan, String reference, long account, Instant now) {
        ActivityRecord row = database.sql().newRecord(ACTIVITY);
        row.setReference(reference);
        row.setUid(UUID.randomUUID().toString());
        row.setVersion(1);
        row.setSequence(0);
        row.setCreatedAt(now);
        row.setBusySequence(0);
        row.setBusyChangedAt(now);
        fill(row, plan, now);
        row.insert();
        addParts(row.getId(), plan);
        index.add(row.getId(), ActivityTexts.of(reference, plan));
        revisions.add(row.getId(), 1, account, now, List.of());
        return saved(row, plan);
    }

    /**
     * Stores the next version of an activity.
     *
     * @return empty where somebody saved a newer version than the one given, and then nothing is stored
     */
    public java.util.Optional<Activity> change(Activity before, Plan plan, long account, Instant now) {
        List<Change> changes = Changes.between(before.plan(), plan);
        ActivityRecord row = new ActivityRecord();
        row.setVersion(before.version() + 1);
        row.setSequence(before.sequence() + (Changes.raiseSequence(changes) ? 1 : 0));
        fill(row, plan, now);
        if (BusyFace.isNew(before.plan(), plan)) {
            row.setBusyChangedAt(now);
        }
        int updated = database.sql()
                .update(ACTIVITY)
                .set(row)
                .set(ACTIVITY.BUSY_SEQUENCE, ACTIVITY.BUSY_SEQUENCE.plus(BusyFace.isNew(before.plan(), plan) ? 1 : 0))
                .where(ACTIVITY.ID.eq(before.id()))
                .and(ACTIVITY.VERSION.eq(before.version()))
                .execute();
        if (updated == 0) {
            return java.util.Optional.empty();
        }
        removeParts(before.id());
        addParts(before.id(), plan);
        List<WeightedText> texts = ActivityTexts.of(before.reference(), plan);
        if (!texts.equals(ActivityTexts.of(before.reference(), before.plan()))) {
            index.put(before.id(), texts);
        }
        revisions.add(before.id(), row.getVersion(), account, now, changes);
        return java.util.Optional.of(new Activity(
                before.id(),
                before.reference(),
                before.uid(),
                row.getVersion(),
                row.getSequence(),
                plan,
                before.createdAt(),
                now));
    }

    /** The references in use that start so, to find the next number. */
    public List<String> referencesStartingWith(String prefix) {
        return database.sql()
                .select(ACTIVITY.REFERENCE)
                .from(ACTIVITY)
                .where(ACTIVITY.REFERENCE.startsWith(prefix))
                .fetch(ACTIVITY.REFERENCE);
    }

    private static Activity saved(ActivityRecord row, Plan plan) {
        return new Activity(
                row.getId(),
                row.getReference(),
                row.getUid(),
                row.getVersion(),
                row.getSequence(),
                plan,
                row.getCreatedAt(),
                row.getChangedAt());
    }

    private void fill(ActivityRecord row, Plan plan, Instant now) {
        row.setTitle(plan.title());
        row.setDescription(plan.description());
        row.setKindId(id(Term.List.KIND, plan.kind()));
        row.setStatus(Slug.of(plan.status()));
        row.setDatePrecision(Slug.of(plan.precision()));
        row.setStartsOn(plan.firstDay());
        row.setEndsOn(plan.lastDay());
        row.setVenue(plan.place().venue());
        row.setLocality(plan.place().locality());
        row.setRegionCode(plan.place().region().orElse(null));
        row.setCountry(plan.place().country().orElse(null));
        row.setLeadId(plan.lead());
        row.setExpectedParticipants(number(plan.expectedParticipants()));
        row.setActualParticipants(number(plan.actualParticipants()));
        row.setVisibility(Slug.of(plan.visibility()));
        row.setOutcome(plan.outcome());
        row.setCancellationReason(plan.cancellationReason().orElse(null));
        row.setChangedAt(now);
    }

    private void addParts(long id, Plan plan) {
        addSessions(id, plan.sessions());
        addOrganisations(Stream.of(
                        plan.partners().stream().map(partner -> row(id, partner, "partner")),
                        plan.funders().stream().map(funder -> row(id, funder, "funder")),
                        plan.readers().stream().map(reader -> row(id, reader, "reader")))
                .flatMap(part -> part)
                .toList());
        addTerms(Stream.concat(
                        ids(Term.List.THEME, plan.themes()).map(term -> row(id, term)),
                        ids(Term.List.AUDIENCE, plan.audiences()).map(term -> row(id, term)))
                .toList());
        addTargets(plan.targets().stream().map(code -> row(id, code)).toList());
    }

    private void removeParts(long id) {
        database.sql()
                .batch(
                        database.sql().deleteFrom(ACTIVITY_SESSION).where(ACTIVITY_SESSION.ACTIVITY_ID.eq(id)),
                        database.sql()
                                .deleteFrom(ACTIVITY_ORGANISATION)
                                .where(ACTIVITY_ORGANISATION.ACTIVITY_ID.eq(id)),
                        database.sql().deleteFrom(ACTIVITY_TERM).where(ACTIVITY_TERM.ACTIVITY_ID.eq(id)),
                        database.sql().deleteFrom(ACTIVITY_TARGET).where(ACTIVITY_TARGET.ACTIVITY_ID.eq(id)))
                .execute();
    }

    private void addSessions(long id, List<Session> sessions) {
        database.sql()
                .insertInto(
                        ACTIVITY_SESSION,
                        ACTIVITY_SESSION.ACTIVITY_ID,
                        ACTIVITY_SESSION.POSITION,
                        ACTIVITY_SESSION.FIRST_DAY,
                        ACTIVITY_SESSION.LAST_DAY,
                        ACTIVITY_SESSION.STARTS_AT,
                        ACTIVITY_SESSION.ENDS_AT,
                        ACTIVITY_SESSION.ZONE)
                .valuesOfRows(IntStream.range(0, sessions.size())
                        .mapToObj(position -> session(id, position, sessions.get(position)))
                        .toList())
                .execute();
    }

    private static Row7<Long, Integer, LocalDate, LocalDate, LocalTime, LocalTime, String> session(
            long id, int position, Session session) {
        return row(
                val(id),
                val(position),
                val(session.firstDay()),
                val(session.lastDay()),
                val(session.times().map(Session.Times::start).orElse(null), ACTIVITY_SESSION.STARTS_AT),
                val(session.times().map(Session.Times::end).orElse(null), ACTIVITY_SESSION.ENDS_AT),
                val(session.times().map(times -> times.zone().getId()).orElse(null), ACTIVITY_SESSION.ZONE));
    }

    private void addOrganisations(List<Row3<Long, Long, String>> rows) {
        if (!rows.isEmpty()) {
            database.sql()
                    .insertInto(
                            ACTIVITY_ORGANISATION,
                            ACTIVITY_ORGANISATION.ACTIVITY_ID,
                            ACTIVITY_ORGANISATION.ORGANISATION_ID,
                            ACTIVITY_ORGANISATION.PART)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    private void addTerms(List<Row2<Long, Long>> rows) {
        if (!rows.isEmpty()) {
            database.sql()
                    .insertInto(ACTIVITY_TERM, ACTIVITY_TERM.ACTIVITY_ID, ACTIVITY_TERM.TERM_ID)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    private void addTargets(List<Row2<Long, String>> rows) {
        if (!rows.isEmpty()) {
            database.sql()
                    .insertInto(ACTIVITY_TARGET, ACTIVITY_TARGET.ACTIVITY_ID, ACTIVITY_TARGET.CODE)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    private Stream<Long> ids(Term.List list, Collection<String> slugs) {
        return slugs.stream().map(slug -> id(list, slug));
    }

    private long id(Term.List list, String slug) {
        Vocabulary words = vocabulary.current();
        return words.term(list, slug)
                .orElseThrow(() -> new IllegalArgumentException("No " + list + " " + slug))
                .id();
    }

    private static @Nullable Integer number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
