package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.text.Slug;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The one translation into SQL of who may see an activity; {@link Viewer#maySee} says the same of a single one. */
public final class VisibleToRepository {
    private VisibleToRepository() {}

    /** The condition on that table, an alias or not, under which the viewer may know all of an activity. */
    public static Condition visibleTo(Viewer viewer, jointcalendar.db.schema.tables.Activity table) {
        if (viewer.isCoordinator()) {
            return DSL.noCondition();
        }
        List<String> levels =
                viewer.sees().stream().map(level -> Slug.of(level)).toList();
        Condition wide = table.VISIBILITY.in(levels);
        if (!viewer.signedIn()) {
            return wide.and(table.STATUS.ne("draft"));
        }
        return wide.or(isChosen(viewer, table))
                .and(table.STATUS.ne("draft"))
                .or(table.LEAD_ID.eq(viewer.organisation()));
    }

    private static Condition isChosen(Viewer viewer, jointcalendar.db.schema.tables.Activity table) {
        return table.VISIBILITY
                .eq("chosen")
                .and(DSL.exists(DSL.selectOne()
                        .from(ACTIVITY_ORGANISATION)
                        .where(ACTIVITY_ORGANISATION.ACTIVITY_ID.eq(table.ID))
                        .and(ACTIVITY_ORGANISATION.PART.eq("reader"))
                        .and(ACTIVITY_ORGANISATION.ORGANISATION_ID.eq(viewer.organisation()))));
    }

    /** The condition under which the viewer may know nothing of an activity but that its lead is busy: {@link Viewer#mayKnowBusy} in SQL. */
    public static Condition busyTo(Viewer viewer, jointcalendar.db.schema.tables.Activity table) {
        return isBusy(viewer, table, table.STATUS);
    }

    /** The condition under which that was so until the activity was given up for another. */
    static Condition wasBusyTo(Viewer viewer, jointcalendar.db.schema.tables.Activity table) {
        return isBusy(viewer, table, table.JOINED_STATUS);
    }

    private static Condition isBusy(
            Viewer viewer, jointcalendar.db.schema.tables.Activity table, Field<String> status) {
        if (!viewer.learnsOfBusyTimes()) {
            return DSL.falseCondition();
        }
        return table.VISIBILITY
                .eq("busy")
                .and(status.in("tentative", "confirmed", "completed"))
                .and(table.LEAD_ID.ne(viewer.organisation()));
    }
}
