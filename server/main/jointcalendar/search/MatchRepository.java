package jointcalendar.search;

import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static jointcalendar.db.schema.Tables.SEARCH_TERM;

import java.util.ArrayList;
import java.util.List;
import jointcalendar.db.schema.tables.Activity;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What is asked for as a condition of SQL, for views that show what fits in an order of their own. */
public final class MatchRepository {
    private MatchRepository() {}

    /** The condition that an activity has every word; none where nothing was typed, and never true where no word says anything. */
    public static Condition all(Asked asked, Activity activity) {
        if (asked.words().isEmpty()) {
            return asked.anything() ? DSL.falseCondition() : DSL.noCondition();
        }
        return DSL.and(asked.words().stream().map(word -> has(word, activity)).toList());
    }

    private static Condition has(Wanted word, Activity activity) {
        List<Condition> any = new ArrayList<>();
        Named named = word.named();
        if (!word.terms().isEmpty()) {
            any.add(activity.ID.in(
                    DSL.select(SEARCH_TERM.ACTIVITY_ID).from(SEARCH_TERM).where(SEARCH_TERM.TERM.in(word.terms()))));
        }
        if (!named.organisations().isEmpty()) {
            any.add(activity.LEAD_ID.in(named.organisations()));
            any.add(activity.ID.in(DSL.select(ACTIVITY_ORGANISATION.ACTIVITY_ID)
                    .from(ACTIVITY_ORGANISATION)
                    .where(ACTIVITY_ORGANISATION.ORGANISATION_ID.in(named.organisations()))
                    .and(ACTIVITY_ORGANISATION.PART.in("partner", "funder", "host"))));
        }
        if (!named.vocabulary().isEmpty()) {
            any.add(activity.KIND_ID.in(named.vocabulary()));
            any.add(activity.ID.in(DSL.select(ACTIVITY_TERM.ACTIVITY_ID)
                    .from(ACTIVITY_TERM)
                    .where(ACTIVITY_TERM.TERM_ID.in(named.vocabulary()))));
        }
        if (!named.regions().isEmpty()) {
            any.add(activity.REGION_CODE.in(named.regions()));
            any.add(activity.ID.in(DSL.select(ACTIVITY_TARGET.ACTIVITY_ID)
                    .from(ACTIVITY_TARGET)
                    .where(ACTIVITY_TARGET.CODE.in(named.regions()))));
        }
        return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
    }
}
