package jointcalendar.activity;

import java.util.List;
import java.util.Locale;
import jointcalendar.access.Viewer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The one translation into SQL of who may see an activity; {@link Viewer#maySee} says the same of a single one. */
public final class VisibleToRepository {
    private VisibleToRepository() {}

    /** The condition on that table, an alias or not, under which the viewer may know of an activity. */
    public static Condition visibleTo(Viewer viewer, jointcalendar.db.schema.tables.Activity table) {
        if (viewer.isCoordinator()) {
            return DSL.noCondition();
        }
        List<String> levels = viewer.sees().stream()
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .toList();
        Condition shared = table.VISIBILITY.in(levels).and(table.STATUS.ne("draft"));
        return viewer.signedIn() ? shared.or(table.LEAD_ID.eq(viewer.organisation())) : shared;
    }
}
