package jointcalendar.activity;

import static jointcalendar.activity.VisibleToRepository.visibleTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.ActivityRecord;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import org.jooq.Condition;
import org.jooq.Field;

/** Looks up what was learnt from activities that are over, in one statement. */
public final class LearntRepository {
    private static final int MOST = 5;

    private final Database database;
    private final VocabularyRepository vocabulary;

    public LearntRepository(Database database, VocabularyRepository vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /**
     * What past activities for any of these audiences say of their results, as far as the viewer may see them: no more than five, those
     * that share a theme and a region before those that share one of the two, and the newest of them first.
     *
     * @param regions where it is held or where its people come from; what was meant for all of a country was meant for each of its regions
     * @param today activities are past whose last day lies before it
     * @param except the activity that is being planned; 0 for none
     */
    public List<Learnt> forPeople(
            Set<String> audiences,
            Set<String> themes,
            Set<String> regions,
            LocalDate today,
            long except,
            Viewer viewer) {
        Vocabulary terms = vocabulary.current();
        List<Long> people = ids(Term.List.AUDIENCE, audiences, terms);
        return people.isEmpty()
                ? List.of()
                : database.sql()
                        .selectFrom(ACTIVITY)
                        .where(visibleTo(viewer, ACTIVITY))
                        .and(ACTIVITY.ENDS_ON.lt(today))
                        .and(ACTIVITY.ID.ne(except))
                        .and(ACTIVITY.STATUS.notIn("draft", "cancelled"))
                        .and(tells())
                        .and(hasAny(people))
                        .orderBy(
                                nearness(ids(Term.List.THEME, themes, terms), regions)
                                        .desc(),
                                ACTIVITY.ENDS_ON.desc(),
                                ACTIVITY.ID.desc())
                        .limit(MOST)
                        .fetch(LearntRepository::learnt);
    }

    private static Condition tells() {
        return ACTIVITY.OUTCOME.ne("").or(coalesce(ACTIVITY.RECOMMENDATIONS, "").ne(""));
    }

    private static Field<Integer> nearness(List<Long> themes, Set<String> regions) {
        return one(hasAny(themes)).plus(one(concerns(regions)));
    }

    private static Field<Integer> one(Condition condition) {
        return when(condition, 1).otherwise(0);
    }

    private static Condition hasAny(List<Long> terms) {
        return terms.isEmpty()
                ? falseCondition()
                : exists(selectOne()
                        .from(ACTIVITY_TERM)
                        .where(ACTIVITY_TERM.ACTIVITY_ID.eq(ACTIVITY.ID))
                        .and(ACTIVITY_TERM.TERM_ID.in(terms)));
    }

    private static Condition concerns(Set<String> regions) {
        Set<String> meant = new TreeSet<>(regions);
        regions.forEach(code -> meant.add(code.substring(0, Math.min(2, code.length()))));
        return regions.isEmpty()
                ? falseCondition()
                : ACTIVITY.REGION_CODE
                        .in(regions)
                        .or(exists(selectOne()
                                .from(ACTIVITY_TARGET)
                                .where(ACTIVITY_TARGET.ACTIVITY_ID.eq(ACTIVITY.ID))
                                .and(ACTIVITY_TARGET.CODE.in(meant))));
    }

    private static List<Long> ids(Term.List list, Collection<String> slugs, Vocabulary terms) {
        return slugs.stream()
                .flatMap(slug -> terms.term(list, slug).stream())
                .map(Term::id)
                .toList();
    }

    private static Learnt learnt(ActivityRecord row) {
        return new Learnt(
                row.getId(),
                row.getTitle(),
                row.getLeadId(),
                row.getStartsOn(),
                row.getEndsOn(),
                DatePrecision.valueOf(row.getDatePrecision().toUpperCase(Locale.ROOT)),
                row.getActualParticipants() == null ? OptionalInt.empty() : OptionalInt.of(row.getActualParticipants()),
                row.getOutcome(),
                row.getRecommendations() == null ? "" : row.getRecommendations());
    }
}
