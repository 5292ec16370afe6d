package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jointcalendar.search.Asked;
import jointcalendar.search.MatchRepository;
import jointcalendar.text.Slug;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A {@link Filter} as a condition of SQL. */
final class FilterRepository {
    private final Filter filter;
    private final Asked asked;
    private final Vocabulary vocabulary;
    private final jointcalendar.db.schema.tables.Activity activity;
    private final Field<String> status;
    private final List<Condition> conditions = new ArrayList<>();

    private FilterRepository(
            Filter filter,
            Asked asked,
            Vocabulary vocabulary,
            jointcalendar.db.schema.tables.Activity activity,
            Field<String> status) {
        this.status = status;
        this.filter = filter;
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.activity = activity;
    }

    /**
     * @param asked what the filter's text asks for
     * @param status which of the table's columns is to have a status that is asked for
     */
    static Condition matching(
            Filter filter,
            Asked asked,
            Vocabulary vocabulary,
            jointcalendar.db.schema.tables.Activity activity,
            Field<String> status) {
        FilterRepository made = new FilterRepository(filter, asked, vocabulary, activity, status);
        made.organisations();
        made.statuses();
        made.terms();
        made.regions();
        made.text();
        return DSL.and(made.conditions);
    }

    private void organisations() {
        if (!filter.organisations().isEmpty()) {
            conditions.add(activity.LEAD_ID
                    .in(filter.organisations())
                    .or(DSL.exists(DSL.selectOne()
                            .from(ACTIVITY_ORGANISATION)
                            .where(ACTIVITY_ORGANISATION.ACTIVITY_ID.eq(activity.ID))
                            .and(ACTIVITY_ORGANISATION.PART.eq("partner"))
                            .and(ACTIVITY_ORGANISATION.ORGANISATION_ID.in(filter.organisations())))));
        }
    }

    private void statuses() {
        if (!filter.statuses().isEmpty()) {
            conditions.add(status.in(
                    filter.statuses().stream().map(status -> Slug.of(status)).toList()));
        }
    }

    private void terms() {
        if (!filter.kinds().isEmpty()) {
            conditions.add(activity.KIND_ID.in(ids(Term.List.KIND, filter.kinds())));
        }
        hasAny(Term.List.THEME, filter.themes());
        hasAny(Term.List.AUDIENCE, filter.audiences());
    }

    private void hasAny(Term.List list, Set<String> slugs) {
        if (!slugs.isEmpty()) {
            conditions.add(DSL.exists(DSL.selectOne()
                    .from(ACTIVITY_TERM)
                    .where(ACTIVITY_TERM.ACTIVITY_ID.eq(activity.ID))
                    .and(ACTIVITY_TERM.TERM_ID.in(ids(list, slugs)))));
        }
    }

    private List<Long> ids(Term.List list, Set<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> vocabulary.term(list, slug).stream())
                .map(Term::id)
                .toList();
    }

    /** Held in the region, or meant for its people: a target that is the whole country means each of its regions. */
    private void regions() {
        if (!filter.regions().isEmpty()) {
            Set<String> codes = new java.util.TreeSet<>(filter.regions());
            filter.regions().forEach(code -> codes.add(code.substring(0, Math.min(2, code.length()))));
            conditions.add(activity.REGION_CODE
                    .in(filter.regions())
                    .or(DSL.exists(DSL.selectOne()
                            .from(ACTIVITY_TARGET)
                            .where(ACTIVITY_TARGET.ACTIVITY_ID.eq(activity.ID))
                            .and(ACTIVITY_TARGET.CODE.in(codes)))));
        }
    }

    private void text() {
        conditions.add(MatchRepository.all(asked, activity));
    }
}
