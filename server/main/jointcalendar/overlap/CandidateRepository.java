package jointcalendar.overlap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static jointcalendar.db.schema.Tables.OVERLAP_CANDIDATE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.OverlapCandidateRecord;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row8;
import org.jooq.impl.DSL;

/**
 * Finds the few activities that could concern a plan, by ranges of the index on audience and month. It may name too many, since the
 * finder has the last word, but never too few: each condition here is a rule of the finder made wider.
 */
final class CandidateRepository {
    private static final long ARRIVAL = 1;
    private static final int ROWS_AT_ONCE = 1000;

    private final Database database;

    CandidateRepository(Database database) {
        this.database = database;
    }

    void save(long activity, Set<Candidacy> rows) {
        saveAll(Map.of(activity, rows));
    }

    /** Makes these the rows of these activities, by number. */
    void saveAll(Map<Long, Set<Candidacy>> rows) {
        Map<Long, Set<Candidacy>> stored = stored(rows.keySet());
        Map<Long, Set<Candidacy>> changed = new TreeMap<>(rows);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(stored.getOrDefault(entry.getKey(), Set.of())));
        List<Long> replaced =
                changed.keySet().stream().filter(stored::containsKey).toList();
        if (!replaced.isEmpty()) {
            database.sql()
                    .deleteFrom(OVERLAP_CANDIDATE)
                    .where(OVERLAP_CANDIDATE.ACTIVITY_ID.in(replaced))
                    .execute();
        }
        insert(changed);
    }

    private Map<Long, Set<Candidacy>> stored(Set<Long> activities) {
        return database.sql()
                .selectFrom(OVERLAP_CANDIDATE)
                .where(OVERLAP_CANDIDATE.ACTIVITY_ID.in(activities))
                .fetchStream()
                .collect(groupingBy(
                        OverlapCandidateRecord::getActivityId,
                        mapping(
                                row -> new Candidacy(
                                        row.getAudienceId(),
                                        row.getPlace(),
                                        row.getMonth(),
                                        row.getStartsOn(),
                                        row.getEndsOn(),
                                        row.getLeadId(),
                                        row.getGathers()),
                                toSet())));
    }

    private void insert(Map<Long, Set<Candidacy>> rows) {
        List<Row8<Long, String, Integer, Long, LocalDate, LocalDate, Long, Boolean>> fresh = rows.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(row -> row(
                                row.audience(),
                                row.place(),
                                row.month(),
                                entry.getKey(),
                                row.from(),
                                row.to(),
                                row.lead(),
                                row.gathers())))
                .toList();
        for (int from = 0; from < fresh.size(); from += ROWS_AT_ONCE) {
            database.sql()
                    .insertInto(
                            OVERLAP_CANDIDATE,
                            OVERLAP_CANDIDATE.AUDIENCE_ID,
                            OVERLAP_CANDIDATE.PLACE,
                            OVERLAP_CANDIDATE.MONTH,
                            OVERLAP_CANDIDATE.ACTIVITY_ID,
                            OVERLAP_CANDIDATE.STARTS_ON,
                            OVERLAP_CANDIDATE.ENDS_ON,
                            OVERLAP_CANDIDATE.LEAD_ID,
                            OVERLAP_CANDIDATE.GATHERS)
                    .valuesOfRows(fresh.subList(from, Math.min(fresh.size(), from + ROWS_AT_ONCE)))
                    .execute();
        }
    }

    /** Numbers of the activities, but for that one, which the finder could flag with the plan. */
    Set<Long> of(Plan plan, long except, Windows windows, Vocabulary vocabulary) {
        Set<Long> ids = new TreeSet<>(ofSamePeople(plan, windows, vocabulary));
        ids.addAll(ofSameMoment(plan, vocabulary));
        ids.remove(except);
        return ids;
    }

    private List<Long> ofSamePeople(Plan plan, Windows windows, Vocabulary vocabulary) {
        List<Long> audiences = Candidacy.numbers(Term.List.AUDIENCE, plan.audiences(), vocabulary);
        Set<String> targets = Targets.of(plan).codes();
        if (audiences.isEmpty() || targets.isEmpty()) {
            return List.of();
        }
        LocalDate first = plan.firstDay();
        LocalDate last = plan.lastDay();
        Condition soon = overlaps(first.minusDays(windows.opportunityDays()), last.plusDays(windows.opportunityDays()));
        List<Long> themes = Candidacy.numbers(Term.List.THEME, plan.themes(), vocabulary);
        Condition fits = overlaps(first.minusDays(windows.widest()), last.plusDays(windows.widest()))
                .and(OVERLAP_CANDIDATE.GATHERS.eq(vocabulary.gathers(plan.kind())))
                .and(overlaps(first, last)
                        .or(OVERLAP_CANDIDATE.LEAD_ID.ne(plan.lead()).and(soon.or(hasTerm(themes)))));
        return database.sql()
                .selectDistinct(OVERLAP_CANDIDATE.ACTIVITY_ID)
                .from(OVERLAP_CANDIDATE)
                .where(OVERLAP_CANDIDATE.AUDIENCE_ID.in(audiences).and(meets(targets)))
                .and(months(first.minusDays(windows.widest()), last.plusDays(windows.widest())))
                .and(fits)
                .fetch(OVERLAP_CANDIDATE.ACTIVITY_ID);
    }

    /** Where a pair may be one event, or share a venue on one day. */
    private List<Long> ofSameMoment(Plan plan, Vocabulary vocabulary) {
        LocalDate first = plan.firstDay();
        LocalDate last = plan.lastDay();
        boolean oneSpan = plan.sessions().size() == 1 && plan.precision() == DatePrecision.DAY;
        boolean venue = vocabulary.gathers(plan.kind())
                && !plan.place().venue().isBlank()
                && !plan.place().locality().isBlank();
        Condition days = oneSpan
                ? OVERLAP_CANDIDATE
                        .STARTS_ON
                        .le(first.plusDays(ARRIVAL))
                        .and(OVERLAP_CANDIDATE.ENDS_ON.ge(last.minusDays(ARRIVAL)))
                : overlaps(first.minusDays(ARRIVAL), last.plusDays(ARRIVAL));
        Condition fits = OVERLAP_CANDIDATE
                .LEAD_ID
                .ne(plan.lead())
                .and(days)
                .and(placesAgree(plan))
                .and(audiencesAgree(plan, vocabulary))
                .or(venue ? sameVenue(plan).and(overlaps(first, last)) : falseCondition());
        // A day's event begins within a day of its double, so a long one need not be followed to its end.
        LocalDate until = oneSpan && !venue ? first.plusDays(ARRIVAL) : last.plusDays(ARRIVAL);
        return database.sql()
                .selectDistinct(OVERLAP_CANDIDATE.ACTIVITY_ID)
                .from(OVERLAP_CANDIDATE)
                .straightJoin(ACTIVITY)
                .on(ACTIVITY.ID.eq(OVERLAP_CANDIDATE.ACTIVITY_ID))
                .where(OVERLAP_CANDIDATE.AUDIENCE_ID.eq(Candidacy.ANYONE).and(inThatPlace(plan.place())))
                .and(months(first.minusDays(ARRIVAL), until))
                .and(overlaps(first.minusDays(ARRIVAL), last.plusDays(ARRIVAL)))
                .and(fits)
                .fetch(OVERLAP_CANDIDATE.ACTIVITY_ID);
    }

    private static Condition months(LocalDate from, LocalDate to) {
        return OVERLAP_CANDIDATE.MONTH.between(Candidacy.month(from), Candidacy.month(to));
    }

    private static Condition overlaps(LocalDate from, LocalDate to) {
        return OVERLAP_CANDIDATE.STARTS_ON.le(to).and(OVERLAP_CANDIDATE.ENDS_ON.ge(from));
    }

    private static Condition hasTerm(List<Long> terms) {
        return exists(selectOne()
                .from(ACTIVITY_TERM)
                .where(ACTIVITY_TERM.ACTIVITY_ID.eq(OVERLAP_CANDIDATE.ACTIVITY_ID))
                .and(ACTIVITY_TERM.TERM_ID.in(terms)));
    }

    /** {@link Targets#meeting} in SQL. */
    private static Condition meets(Set<String> targets) {
        Set<String> equal = new TreeSet<>(targets);
        targets.forEach(target -> equal.add(Targets.country(target)));
        return targets.stream()
                .filter(Targets::isCountry)
                .<Condition>map(country -> OVERLAP_CANDIDATE.PLACE.like(country + "-%"))
                .reduce(OVERLAP_CANDIDATE.PLACE.in(equal), Condition::or);
    }

    /** Rows of places that do not contradict that one. */
    private static Condition inThatPlace(Place place) {
        if (place.country().isEmpty()) {
            return noCondition();
        }
        String country = place.country().get();
        Set<String> equal = new TreeSet<>(Set.of(country, Candidacy.NOWHERE));
        place.region().ifPresent(equal::add);
        Candidacy.town(place).ifPresent(equal::add);
        Condition known = OVERLAP_CANDIDATE.PLACE.in(equal);
        return place.region().isPresent() ? known : known.or(OVERLAP_CANDIDATE.PLACE.like(country + "-%"));
    }

    private static Condition placesAgree(Plan plan) {
        Condition region = mayEqual(ACTIVITY.REGION_CODE, plan.place().region());
        return mayEqual(ACTIVITY.COUNTRY, plan.place().country())
                .and(
                        plan.place().locality().isBlank()
                                ? region
                                : region.or(
                                        sameText(ACTIVITY.LOCALITY, plan.place().locality())));
    }

    private static Condition mayEqual(Field<String> column, Optional<String> value) {
        return value.map(known -> column.isNull().or(column.eq(known))).orElseGet(DSL::trueCondition);
    }

    private static Condition audiencesAgree(Plan plan, Vocabulary vocabulary) {
        if (plan.audiences().isEmpty()) {
            return noCondition();
        }
        var theirs = OVERLAP_CANDIDATE.as("theirs");
        return hasTerm(Candidacy.numbers(Term.List.AUDIENCE, plan.audiences(), vocabulary))
                .or(notExists(selectOne()
                        .from(theirs)
                        .where(theirs.ACTIVITY_ID.eq(OVERLAP_CANDIDATE.ACTIVITY_ID))
                        .and(theirs.AUDIENCE_ID.ne(Candidacy.ANYONE))));
    }

    private static Condition sameVenue(Plan plan) {
        return sameText(ACTIVITY.VENUE, plan.place().venue())
                .and(sameText(ACTIVITY.LOCALITY, plan.place().locality()));
    }

    /** The columns compare without case; spaces are left out of both. */
    private static Condition sameText(Field<String> column, String text) {
        Field<String> dense = column;
        for (String space : List.of(" ", "\t", "\u00a0")) {
            dense = replace(dense, space);
        }
        return dense.eq(text.replaceAll("[\\s\\p{Z}]+", ""));
    }
}
