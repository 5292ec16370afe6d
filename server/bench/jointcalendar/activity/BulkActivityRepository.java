package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_REVISION;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jointcalendar.db.Database;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;

/** Stores plans by the thousand, as posting stores one. */
public final class BulkActivityRepository {
    private final Database database;
    private final Vocabulary vocabulary;
    private final Instant now;

    public BulkActivityRepository(Database database, Vocabulary vocabulary, Instant now) {
        this.database = database;
        this.vocabulary = vocabulary;
        this.now = now;
    }

    /** Stores activities in one transaction. */
    public void add(List<Activity> activities) {
        database.transaction(() -> {
            Rows rows = new Rows(
                    ACTIVITY,
                    ACTIVITY.ID,
                    ACTIVITY.REFERENCE,
                    ACTIVITY.UID,
                    ACTIVITY.VERSION,
                    ACTIVITY.SEQUENCE,
                    ACTIVITY.TITLE,
                    ACTIVITY.DESCRIPTION,
                    ACTIVITY.KIND_ID,
                    ACTIVITY.STATUS,
                    ACTIVITY.DATE_PRECISION,
                    ACTIVITY.STARTS_ON,
                    ACTIVITY.ENDS_ON,
                    ACTIVITY.VENUE,
                    ACTIVITY.LOCALITY,
                    ACTIVITY.REGION_CODE,
                    ACTIVITY.COUNTRY,
                    ACTIVITY.LEAD_ID,
                    ACTIVITY.EXPECTED_PARTICIPANTS,
                    ACTIVITY.ACTUAL_PARTICIPANTS,
                    ACTIVITY.VISIBILITY,
                    ACTIVITY.OUTCOME,
                    ACTIVITY.CANCELLATION_REASON,
                    ACTIVITY.CREATED_AT,
                    ACTIVITY.CHANGED_AT,
                    ACTIVITY.BUSY_SEQUENCE,
                    ACTIVITY.BUSY_CHANGED_AT);
            Rows sessions = new Rows(
                    ACTIVITY_SESSION,
                    ACTIVITY_SESSION.ACTIVITY_ID,
                    ACTIVITY_SESSION.POSITION,
                    ACTIVITY_SESSION.FIRST_DAY,
                    ACTIVITY_SESSION.LAST_DAY,
                    ACTIVITY_SESSION.STARTS_AT,
                    ACTIVITY_SESSION.ENDS_AT,
                    ACTIVITY_SESSION.ZONE);
            Rows terms = new Rows(ACTIVITY_TERM, ACTIVITY_TERM.ACTIVITY_ID, ACTIVITY_TERM.TERM_ID);
            Rows organisations = new Rows(
                    ACTIVITY_ORGANISATION,
                    ACTIVITY_ORGANISATION.ACTIVITY_ID,
                    ACTIVITY_ORGANISATION.ORGANISATION_ID,
                    ACTIVITY_ORGANISATION.PART);
            Rows targets = new Rows(ACTIVITY_TARGET, ACTIVITY_TARGET.ACTIVITY_ID, ACTIVITY_TARGET.CODE);
            Rows revisions = new Rows(
                    ACTIVITY_REVISION,
                    ACTIVITY_REVISION.ACTIVITY_ID,
                    ACTIVITY_REVISION.VERSION,
                    ACTIVITY_REVISION.RECORDED_AT,
                    ACTIVITY_REVISION.CHANGES);
            for (Activity activity : activities) {
                long id = activity.id();
                Plan plan = activity.plan();
                rows.add(row(activity));
                for (int i = 0; i < plan.sessions().size(); i++) {
                    sessions.add(session(id, i, plan.sessions().get(i)));
                }
                plan.themes().forEach(slug -> terms.add(id, term(Term.List.THEME, slug)));
                plan.audiences().forEach(slug -> terms.add(id, term(Term.List.AUDIENCE, slug)));
                plan.partners().forEach(partner -> organisations.add(id, partner, "partner"));
                plan.funders().forEach(funder -> organisations.add(id, funder, "funder"));
                plan.targets().forEach(code -> targets.add(id, code));
                revisions.add(id, 1, now, "[]");
            }
            List.of(rows, sessions, terms, organisations, targets, revisions).forEach(Rows::store);
        });
    }

    private Object[] row(Activity activity) {
        Plan plan = activity.plan();
        return new Object[] {
            activity.id(),
            activity.reference(),
            UUID.nameUUIDFromBytes(new byte[] {
                        (byte) (activity.id() >> 24),
                        (byte) (activity.id() >> 16),
                        (byte) (activity.id() >> 8),
                        (byte) activity.id()
                    })
                    .toString(),
            activity.version(),
            activity.sequence(),
            plan.title(),
            plan.description(),
            term(Term.List.KIND, plan.kind()),
            lower(plan.status()),
            lower(plan.precision()),
            plan.firstDay(),
            plan.lastDay(),
            plan.place().venue(),
            plan.place().locality(),
            plan.place().region().orElse(null),
            plan.place().country().orElse(null),
            plan.lead(),
            plan.expectedParticipants().getAsInt(),
            null,
            lower(plan.visibility()),
            plan.result().outcome(),
            plan.cancellationReason().orElse(null),
            activity.createdAt(),
            activity.changedAt(),
            0,
            activity.changedAt()
        };
    }

    private static Object[] session(long id, int position, Session session) {
        LocalTime start = session.times().map(Session.Times::start).orElse(null);
        LocalTime end = session.times().map(Session.Times::end).orElse(null);
        String zone = session.times().map(times -> times.zone().getId()).orElse(null);
        return new Object[] {id, position, session.firstDay(), session.lastDay(), start, end, zone};
    }

    private long term(Term.List list, String slug) {
        return vocabulary.term(list, slug).orElseThrow().id();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Rows of one table that go in by one statement. */
    private final class Rows {
        private InsertValuesStepN<?> insert;
        private boolean any;

        Rows(Table<?> table, org.jooq.Field<?>... fields) {
            insert = database.sql().insertInto(table, fields);
        }

        void add(Object... values) {
            insert = insert.values(values);
            any = true;
        }

        void store() {
            if (any) {
                insert.execute();
            }
        }
    }
}
