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
import java.util.List;
import java.util.Optional;
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
import org.jooq.Row6;
import org.jooq.Row7;
import org.jspecify.annotations.Nullable;

/** Writes activities, always within the caller's transaction and always with the revision that says what changed. */
public final class ActivityStoreRepository {
    private final Database database;
    private final VocabularyRepository vocabulary;
    private final RevisionRepository revisions;
    private final IndexRepository index;
    private final GivenUpRepository joined;

    public ActivityStoreRepository(Database database, VocabularyRepository vocabulary, RevisionRepository revisions) {
        this.database = database;
        this.joined = new GivenUpRepository(database);
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
    public Optional<Activity> change(Activity before, Plan plan, long account, Instant now) {
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
            return Optional.empty();
        }
        removeParts(before.id());
        addParts(before.id(), plan);
        List<WeightedText> texts = ActivityTexts.of(before.reference(), plan);
        if (!texts.equals(ActivityTexts.of(before.reference(), before.plan()))) {
            readWords(before.id(), texts);
        }
        revisions.add(before.id(), row.getVersion(), account, now, changes);
        return Optional.of(new Activity(
                before.id(),
                before.reference(),
                before.uid(),
                row.getVersion(),
                row.getSequence(),
                plan,
                before.createdAt(),
                now,
                before.joinedInto()));
    }

    /** From now on it is found by these texts, and by the references of what was given up for it. */
    private void readWords(long id, List<WeightedText> texts) {
        index.put(id, ActivityTexts.with(texts, joined.referencesJoinedInto(id)));
    }

    /** Has it found by the references of what was given up for it since its words were read. */
    public void readWordsAnew(Activity activity) {
        readWords(activity.id(), ActivityTexts.of(activity));
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
        row.setLanguage(plan.language().code());
        row.setTranslations(Json.write(plan.translations()));
        row.setKindId(id(Term.List.KIND, plan.kind()));
        row.setStatus(Slug.of(plan.status()));
        row.setDatePrecision(Slug.of(plan.precision()));
        row.setStartsOn(plan.firstDay());
        row.setEndsOn(plan.lastDay());
        row.setVenue(plan.place().venue());
        row.setLocality(plan.place().locality());
        row.setRegionCode(plan.place().region().orElse(null));
        row.setCountry(plan.place().country().orElse(null));
        row.setOnline(plan.place().online());
        row.setLeadId(plan.lead());
        row.setContactName(plan.contact().name());
        row.setContactEmail(plan.contact().email());
        row.setContactPhone(plan.contact().phone());
        row.setWorkLanguages(String.join(";", plan.workLanguages()));
        row.setLinks(Json.write(plan.links()));
        row.setTags(String.join(";", plan.tags()));
        row.setExpectedParticipants(number(plan.expectedParticipants()));
        row.setActualParticipants(number(plan.result().participants()));
        row.setVisibility(Slug.of(plan.visibility()));
        row.setOutcome(plan.result().outcome());
        row.setRecommendations(plan.result().recommendations());
        row.setMaterials(plan.result().materials());
        row.setCancellationReason(plan.cancellationReason().orElse(null));
        row.setChangedAt(now);
    }

    private void addParts(long id, Plan plan) {
        addSessions(id, plan.sessions());
        addOrganisations(Stream.of(
                        plan.partners().stream().map(partner -> row(id, partner, "partner")),
                        plan.funders().stream().map(funder -> row(id, funder, "funder")),
                        plan.readers().stream().map(reader -> row(id, reader, "reader")),
                        plan.host().stream().map(host -> row(id, host, "host")))
                .flatMap(part -> part)
                .toList());
        addTerms(Stream.concat(
                        plan.themes().stream().map(slug -> term(id, Term.List.THEME, slug, plan)),
                        plan.audiences().stream().map(slug -> term(id, Term.List.AUDIENCE, slug, plan)))
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

    private void addTerms(List<Row6<Long, Long, Integer, Integer, Integer, Integer>> rows) {
        if (!rows.isEmpty()) {
            database.sql()
                    .insertInto(
                            ACTIVITY_TERM,
                            ACTIVITY_TERM.ACTIVITY_ID,
                            ACTIVITY_TERM.TERM_ID,
                            ACTIVITY_TERM.EXPECTED,
                            ACTIVITY_TERM.WOMEN,
                            ACTIVITY_TERM.MEN,
                            ACTIVITY_TERM.UNSTATED)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    private Row6<Long, Long, Integer, Integer, Integer, Integer> term(
            long activity, Term.List list, String slug, Plan plan) {
        boolean people = list == Term.List.AUDIENCE;
        Optional<Attendance> came =
                Optional.ofNullable(people ? plan.result().attendance().get(slug) : null);
        return row(
                val(activity),
                val(id(list, slug)),
                val(people ? plan.audienceSizes().get(slug) : null, ACTIVITY_TERM.EXPECTED),
                val(came.map(Attendance::women).orElse(null), ACTIVITY_TERM.WOMEN),
                val(came.map(Attendance::men).orElse(null), ACTIVITY_TERM.MEN),
                val(came.map(Attendance::unstated).orElse(null), ACTIVITY_TERM.UNSTATED));
    }

    private void addTargets(List<Row2<Long, String>> rows) {
        if (!rows.isEmpty()) {
            database.sql()
                    .insertInto(ACTIVITY_TARGET, ACTIVITY_TARGET.ACTIVITY_ID, ACTIVITY_TARGET.CODE)
                    .valuesOfRows(rows)
                    .execute();
        }
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
