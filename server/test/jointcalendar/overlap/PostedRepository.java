package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static jointcalendar.db.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.db.Database;
import jointcalendar.vocabulary.Term;

/** Stands in for the posting of activities: writes what the SQL of overlaps reads, and remembers the rest. */
final class PostedRepository implements Plans {
    static final Instant NOW = Instant.parse("2007-04-01T00:00:00Z");

    private final Database database;
    private final Map<Long, Activity> posted = new ConcurrentHashMap<>();

    PostedRepository(Database database) {
        this.database = database;
    }

    /** Removes all activities, and sees to it that the organisations 1 to 30 exist. */
    void clear() {
        posted.clear();
        database.sql().deleteFrom(ACTIVITY).execute();
        if (database.sql().fetchCount(ORGANISATION) == 0) {
            for (long id = 1; id <= 30; id++) {
                database.sql()
                        .insertInto(ORGANISATION)
                        .set(ORGANISATION.ID, id)
                        .set(ORGANISATION.SHORT_NAME, "O" + id)
                        .set(ORGANISATION.NAME_EN, "Organisation " + id)
                        .set(ORGANISATION.KIND, "un_agency")
                        .set(ORGANISATION.SIDE, "donor")
                        .set(ORGANISATION.COLOUR, "#000000")
                        .set(ORGANISATION.CREATED_AT, NOW)
                        .execute();
            }
        }
    }

    Activity save(long id, Given given) {
        Plan plan = given.plan();
        Activity activity = new Activity(id, "REF-" + id, "uid-" + id, 1, 0, plan, NOW, NOW);
        posted.put(id, activity);
        write(activity);
        return activity;
    }

    @Override
    public List<Activity> all(Collection<Long> ids) {
        return ids.stream()
                .filter(posted::containsKey)
                .map(id -> Objects.requireNonNull(posted.get(id)))
                .toList();
    }

    private void write(Activity activity) {
        long id = activity.id();
        Plan plan = activity.plan();
        database.sql()
                .deleteFrom(ACTIVITY_TERM)
                .where(ACTIVITY_TERM.ACTIVITY_ID.eq(id))
                .execute();
        database.sql()
                .deleteFrom(ACTIVITY_SESSION)
                .where(ACTIVITY_SESSION.ACTIVITY_ID.eq(id))
                .execute();
        database.sql()
                .deleteFrom(ACTIVITY_ORGANISATION)
                .where(ACTIVITY_ORGANISATION.ACTIVITY_ID.eq(id))
                .execute();
        database.sql()
                .deleteFrom(ACTIVITY_TARGET)
                .where(ACTIVITY_TARGET.ACTIVITY_ID.eq(id))
                .execute();
        var row = database.sql().newRecord(ACTIVITY);
        row.setId(id);
        row.setReference(activity.reference());
        row.setUid(activity.uid());
        row.setVersion(1);
        row.setSequence(0);
        row.setTitle(plan.title());
        row.setDescription("");
        row.setKindId(Candidacy.numbers(Term.List.KIND, java.util.Set.of(plan.kind()), Given.VOCABULARY)
                .get(0));
        row.setStatus(plan.status().name().toLowerCase(Locale.ROOT));
        row.setDatePrecision(plan.precision().name().toLowerCase(Locale.ROOT));
        row.setStartsOn(plan.firstDay());
        row.setEndsOn(plan.lastDay());
        row.setVenue(plan.place().venue());
        row.setLocality(plan.place().locality());
        row.setRegionCode(plan.place().region().orElse(null));
        row.setCountry(plan.place().country().orElse(null));
        row.setLeadId(plan.lead());
        row.setVisibility(plan.visibility().name().toLowerCase(Locale.ROOT));
        row.setOutcome("");
        row.setCreatedAt(NOW);
        row.setChangedAt(NOW);
        if (database.sql().fetchExists(ACTIVITY, ACTIVITY.ID.eq(id))) {
            row.update();
        } else {
            row.insert();
        }
        Stream.concat(
                        Candidacy.numbers(Term.List.AUDIENCE, plan.audiences(), Given.VOCABULARY).stream(),
                        Candidacy.numbers(Term.List.THEME, plan.themes(), Given.VOCABULARY).stream())
                .forEach(term -> database.sql()
                        .insertInto(ACTIVITY_TERM, ACTIVITY_TERM.ACTIVITY_ID, ACTIVITY_TERM.TERM_ID)
                        .values(id, term)
                        .execute());
        for (int i = 0; i < plan.sessions().size(); i++) {
            Session session = plan.sessions().get(i);
            database.sql()
                    .insertInto(ACTIVITY_SESSION)
                    .set(ACTIVITY_SESSION.ACTIVITY_ID, id)
                    .set(ACTIVITY_SESSION.POSITION, i)
                    .set(ACTIVITY_SESSION.FIRST_DAY, session.firstDay())
                    .set(ACTIVITY_SESSION.LAST_DAY, session.lastDay())
                    .execute();
        }
        plan.partners().forEach(partner -> database.sql()
                .insertInto(ACTIVITY_ORGANISATION)
                .set(ACTIVITY_ORGANISATION.ACTIVITY_ID, id)
                .set(ACTIVITY_ORGANISATION.ORGANISATION_ID, partner)
                .set(ACTIVITY_ORGANISATION.PART, "partner")
                .execute());
        plan.targets().forEach(code -> database.sql()
                .insertInto(ACTIVITY_TARGET)
                .values(id, code)
                .execute());
    }
}
