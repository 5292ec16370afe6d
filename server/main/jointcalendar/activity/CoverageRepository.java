package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static jointcalendar.db.schema.Tables.REGION;
import static jointcalendar.db.schema.Tables.TERM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;

/** Counts activities by audience and region: one statement, whose answer is as long as the matrix, however many activities there are. */
public final class CoverageRepository {
    private static final Name CHOSEN = name("chosen");
    private static final Name PLACED = name("placed");
    private static final Name MEANT = name("meant");
    private static final Field<Long> ID = field(name("chosen", "id"), Long.class);
    private static final Field<String> HELD_IN = field(name("chosen", "held_in"), String.class);
    private static final Field<Long> PLACED_ID = field(name("placed", "id"), Long.class);
    private static final Field<String> CODE = field(name("placed", "code"), String.class);
    private static final Field<Long> MEANT_ID = field(name("meant", "id"), Long.class);
    private static final Field<Long> AUDIENCE = field(name("meant", "audience"), Long.class);
    private static final Table<Record> ALL = table(CHOSEN);

    private final Database database;
    private final ActivityRepository activities;

    public CoverageRepository(Database database, ActivityRepository activities) {
        this.database = database;
        this.activities = activities;
    }

    /** Of the activities that the viewer may see, with a day from first to last, both inclusive. Who is merely busy is not counted. */
    public Coverage between(LocalDate first, LocalDate last, Filter filter, Viewer viewer) {
        Map<Coverage.Cell, Integer> counts = new HashMap<>();
        database.sql()
                .with(chosen(first, last, filter, viewer), placed(), meant())
                .select(AUDIENCE, CODE, count())
                .from(table(PLACED))
                .join(table(MEANT))
                .on(MEANT_ID.eq(PLACED_ID))
                .groupBy(AUDIENCE, CODE)
                .forEach(row -> counts.put(new Coverage.Cell(row.value1(), row.value2()), row.value3()));
        return new Coverage(counts);
    }

    private CommonTableExpression<Record2<Long, String>> chosen(
            LocalDate first, LocalDate last, Filter filter, Viewer viewer) {
        return CHOSEN.fields("id", "held_in")
                .as(select(ACTIVITY.ID, ACTIVITY.REGION_CODE)
                        .from(ACTIVITY)
                        .where(ActivityRepository.during(first, last).and(activities.matching(filter, viewer))));
    }

    /** Each activity once for each region that it concerns, and once for the sum. A country is each of its regions, and itself. */
    private static CommonTableExpression<Record2<Long, String>> placed() {
        Select<Record2<Long, String>> held = select(ID, HELD_IN).from(ALL).where(HELD_IN.isNotNull());
        Select<Record2<Long, String>> named =
                select(ID, ACTIVITY_TARGET.CODE).from(ALL).join(ACTIVITY_TARGET).on(ACTIVITY_TARGET.ACTIVITY_ID.eq(ID));
        Select<Record2<Long, String>> within = select(ID, REGION.CODE)
                .from(ALL)
                .join(ACTIVITY_TARGET)
                .on(ACTIVITY_TARGET.ACTIVITY_ID.eq(ID))
                .join(REGION)
                .on(REGION.COUNTRY.eq(ACTIVITY_TARGET.CODE));
        return PLACED.fields("id", "code")
                .as(select(ID, inline(Coverage.ANYWHERE))
                        .from(ALL)
                        .union(held)
                        .union(named)
                        .union(within));
    }

    /** Each activity once for each audience, and once for the sum. */
    private static CommonTableExpression<Record2<Long, Long>> meant() {
        return MEANT.fields("id", "audience")
                .as(select(ID, inline(Coverage.ANY_AUDIENCE))
                        .from(ALL)
                        .unionAll(select(ID, TERM.ID)
                                .from(ALL)
                                .join(ACTIVITY_TERM)
                                .on(ACTIVITY_TERM.ACTIVITY_ID.eq(ID))
                                .join(TERM)
                                .on(TERM.ID.eq(ACTIVITY_TERM.TERM_ID))
                                .where(TERM.LIST.eq("audience"))));
    }
}
