package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;

import java.util.ArrayList;
import java.util.List;
import jointcalendar.db.Database;

/** What was given up for an activity, also by way of others; whoever may see it. */
final class GivenUpRepository {
    private final Database database;

    GivenUpRepository(Database database) {
        this.database = database;
    }

    List<Long> numbersJoinedInto(long kept) {
        List<Long> all = new ArrayList<>();
        List<Long> next = joinedInto(List.of(kept));
        while (!next.isEmpty()) {
            all.addAll(next);
            next = joinedInto(next);
        }
        return all;
    }

    private List<Long> joinedInto(List<Long> kept) {
        return database.sql()
                .select(ACTIVITY.ID)
                .from(ACTIVITY)
                .where(ACTIVITY.JOINED_INTO.in(kept))
                .orderBy(ACTIVITY.ID)
                .fetch(ACTIVITY.ID);
    }

    /** By which the one that is kept is found as well. */
    List<String> referencesJoinedInto(long kept) {
        List<Long> joined = numbersJoinedInto(kept);
        return joined.isEmpty()
                ? List.of()
                : database.sql()
                        .select(ACTIVITY.REFERENCE)
                        .from(ACTIVITY)
                        .where(ACTIVITY.ID.in(joined))
                        .orderBy(ACTIVITY.ID)
                        .fetch(ACTIVITY.REFERENCE);
    }
}
