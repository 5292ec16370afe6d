package jointcalendar.people;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.ORGANISATION;

import java.util.List;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Looks people up among those that a viewer may know of. */
public final class DirectoryRepository {
    private final Database database;

    public DirectoryRepository(Database database) {
        this.database = database;
    }

    /**
     * What is looked for.
     *
     * @param text words, each of which the name or the address holds; empty for all
     * @param ended whether those who may not sign in any more are shown as well
     */
    record Query(String text, Optional<Long> organisation, boolean ended) {}

    /** Numbers of accounts, by organisation and name. */
    List<Long> find(Query query, Viewer viewer, int from, int most) {
        return database.sql()
                .select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(matches(query, viewer))
                .orderBy(ORGANISATION.SHORT_NAME, ORGANISATION.ID, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME, ACCOUNT.ID)
                .limit(most)
                .offset(from)
                .fetch(ACCOUNT.ID);
    }

    int count(Query query, Viewer viewer) {
        return database.sql().fetchCount(ACCOUNT, matches(query, viewer));
    }

    private static Condition matches(Query query, Viewer viewer) {
        Condition all = visibleTo(viewer, query.ended());
        for (String word : query.text().strip().split("\\s+", -1)) {
            all = all.and(ACCOUNT.GIVEN_NAME
                    .contains(word)
                    .or(ACCOUNT.FAMILY_NAME.contains(word))
                    .or(ACCOUNT.EMAIL.contains(word)));
        }
        return query.organisation()
                .map(ACCOUNT.ORGANISATION_ID::eq)
                .map(all::and)
                .orElse(all);
    }

    /** The same as {@link People#find}, for many: active people of whom one may know, ended ones of organisations that one runs. */
    private static Condition visibleTo(Viewer viewer, boolean ended) {
        Condition known =
                ACCOUNT.ACTIVE.isTrue().and(reach(viewer, Right.SEE_DONORS).or(reach(viewer, Right.RUN_ORGANISATION)));
        Condition run = ended ? reach(viewer, Right.RUN_ORGANISATION) : DSL.falseCondition();
        return ACCOUNT.ERASED_AT.isNull().and(known.or(run));
    }

    private static Condition reach(Viewer viewer, Right right) {
        return switch (viewer.reach(right)) {
            case NOT_AT_ALL -> DSL.falseCondition();
            case OWN_ORGANISATION -> ACCOUNT.ORGANISATION_ID.eq(viewer.organisation());
            case EVERYWHERE -> DSL.trueCondition();
        };
    }
}
