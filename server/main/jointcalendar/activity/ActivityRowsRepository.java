package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import jointcalendar.access.Visibility;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.ActivityRecord;
import jointcalendar.db.schema.tables.records.ActivitySessionRecord;
import jointcalendar.db.schema.tables.records.ActivityTermRecord;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;

/** Reads whole activities in five statements, however many there are. */
final class ActivityRowsRepository {
    private static final int CHUNK = 2000;

    private final Database database;

    ActivityRowsRepository(Database database) {
        this.database = database;
    }

    /** Completes these rows, in their order. */
    List<Activity> complete(List<ActivityRecord> rows, Vocabulary vocabulary) {
        List<Activity> activities = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<ActivityRecord> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            Parts parts = read(chunk.stream().map(ActivityRecord::getId).toList());
            chunk.forEach(row -> activities.add(parts.activity(row, vocabulary)));
        }
        return activities;
    }

    private Parts read(List<Long> ids) {
        Condition ofThese = ACTIVITY_SESSION.ACTIVITY_ID.in(ids);
        return new Parts(
                database.sql()
                        .selectFrom(ACTIVITY_SESSION)
                        .where(ofThese)
                        .orderBy(ACTIVITY_SESSION.ACTIVITY_ID, ACTIVITY_SESSION.POSITION)
                        .fetchGroups(ACTIVITY_SESSION.ACTIVITY_ID),
                database.sql()
                        .selectFrom(ACTIVITY_TERM)
                        .where(ACTIVITY_TERM.ACTIVITY_ID.in(ids))
                        .fetchGroups(ACTIVITY_TERM.ACTIVITY_ID),
                database.sql()
                        .select(
                                ACTIVITY_ORGANISATION.ACTIVITY_ID,
                                ACTIVITY_ORGANISATION.PART,
                                ACTIVITY_ORGANISATION.ORGANISATION_ID)
                        .from(ACTIVITY_ORGANISATION)
                        .where(ACTIVITY_ORGANISATION.ACTIVITY_ID.in(ids))
                        .fetchGroups(ACTIVITY_ORGANISATION.ACTIVITY_ID),
                database.sql()
                        .select(ACTIVITY_TARGET.ACTIVITY_ID, ACTIVITY_TARGET.CODE)
                        .from(ACTIVITY_TARGET)
                        .where(ACTIVITY_TARGET.ACTIVITY_ID.in(ids))
                        .fetchGroups(ACTIVITY_TARGET.ACTIVITY_ID));
    }

    private record Parts(
            Map<Long, org.jooq.Result<ActivitySessionRecord>> sessions,
            Map<Long, org.jooq.Result<ActivityTermRecord>> terms,
            Map<Long, org.jooq.Result<Record3<Long, String, Long>>> organisations,
            Map<Long, org.jooq.Result<Record2<Long, String>>> targets) {

        Activity activity(ActivityRecord row, Vocabulary vocabulary) {
            return new Activity(
                    row.getId(),
                    row.getReference(),
                    row.getUid(),
                    row.getVersion(),
                    row.getSequence(),
                    plan(row, vocabulary),
                    row.getCreatedAt(),
                    row.getChangedAt(),
                    row.getJoinedInto() == null ? OptionalLong.empty() : OptionalLong.of(row.getJoinedInto()));
        }

        private Plan plan(ActivityRecord row, Vocabulary vocabulary) {
            long id = row.getId();
            return new Plan(
                    row.getTitle(),
                    row.getDescription(),
                    Language.of(row.getLanguage()).orElse(Language.EN),
                    Json.read(row.getTranslations(), Json.TRANSLATIONS, Map.of()),
                    vocabulary.term(row.getKindId()).slug(),
                    Status.valueOf(row.getStatus().toUpperCase(Locale.ROOT)),
                    DatePrecision.valueOf(row.getDatePrecision().toUpperCase(Locale.ROOT)),
                    sessions(id),
                    place(row),
                    targets(id),
                    slugs(id, Term.List.THEME, vocabulary),
                    slugs(id, Term.List.AUDIENCE, vocabulary),
                    sizes(id, vocabulary),
                    row.getLeadId(),
                    organisations(id, "partner"),
                    organisations(id, "funder"),
                    organisations(id, "host").stream().findFirst(),
                    new Contact(row.getContactName(), row.getContactEmail(), row.getContactPhone()),
                    Set.copyOf(FieldText.list(row.getWorkLanguages())),
                    Json.read(row.getLinks(), Json.LINKS, List.of()),
                    Set.copyOf(FieldText.list(row.getTags())),
                    number(row.getExpectedParticipants()),
                    Visibility.valueOf(row.getVisibility().toUpperCase(Locale.ROOT)),
                    organisations(id, "reader"),
                    result(row, vocabulary),
                    Optional.ofNullable(row.getCancellationReason()));
        }

        private static Place place(ActivityRecord row) {
            return new Place(
                    row.getVenue(),
                    row.getLocality(),
                    Optional.ofNullable(row.getRegionCode()),
                    Optional.ofNullable(row.getCountry()),
                    row.getOnline());
        }

        private Result result(ActivityRecord row, Vocabulary vocabulary) {
            return new Result(
                    number(row.getActualParticipants()),
                    row.getOutcome(),
                    text(row.getRecommendations()),
                    text(row.getMaterials()),
                    attendance(row.getId(), vocabulary));
        }

        private Map<String, Integer> sizes(long id, Vocabulary vocabulary) {
            Map<String, Integer> sizes = new HashMap<>();
            for (ActivityTermRecord row : rows(terms, id)) {
                if (row.getExpected() != null) {
                    sizes.put(vocabulary.term(row.getTermId()).slug(), row.getExpected());
                }
            }
            return sizes;
        }

        private Map<String, Attendance> attendance(long id, Vocabulary vocabulary) {
            Map<String, Attendance> came = new HashMap<>();
            for (ActivityTermRecord row : rows(terms, id)) {
                if (row.getWomen() != null) {
                    came.put(
                            vocabulary.term(row.getTermId()).slug(),
                            new Attendance(row.getWomen(), row.getMen(), row.getUnstated()));
                }
            }
            return came;
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }

        private List<Session> sessions(long id) {
            org.jooq.Result<ActivitySessionRecord> rows = sessions.get(id);
            return rows == null
                    ? List.of()
                    : rows.map(row -> new Session(row.getFirstDay(), row.getLastDay(), times(row)));
        }

        private static Optional<Session.Times> times(ActivitySessionRecord row) {
            return row.getStartsAt() == null
                    ? Optional.empty()
                    : Optional.of(new Session.Times(row.getStartsAt(), row.getEndsAt(), ZoneId.of(row.getZone())));
        }

        private Set<String> slugs(long id, Term.List list, Vocabulary vocabulary) {
            Set<String> slugs = new HashSet<>();
            for (ActivityTermRecord row : rows(terms, id)) {
                Term term = vocabulary.term(row.getTermId());
                if (term.list() == list) {
                    slugs.add(term.slug());
                }
            }
            return slugs;
        }

        private Set<Long> organisations(long id, String part) {
            Set<Long> found = new HashSet<>();
            for (Record3<Long, String, Long> row : rows(organisations, id)) {
                if (row.value2().equals(part)) {
                    found.add(row.value3());
                }
            }
            return found;
        }

        private Set<String> targets(long id) {
            Set<String> found = new HashSet<>();
            rows(targets, id).forEach(row -> found.add(row.value2()));
            return found;
        }

        private static <R extends org.jooq.Record> List<R> rows(Map<Long, org.jooq.Result<R>> groups, long id) {
            org.jooq.Result<R> rows = groups.get(id);
            return rows == null ? List.of() : rows;
        }

        private static OptionalInt number(@Nullable Integer value) {
            return value == null ? OptionalInt.empty() : OptionalInt.of(value);
        }
    }
}
