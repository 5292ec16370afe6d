package jointcalendar.overlap.gap;

import static jointcalendar.activity.VisibleToRepository.visibleTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static jointcalendar.db.schema.Tables.TERM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.Collection;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.ActivityTerm;
import jointcalendar.db.schema.tables.Term;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.Table;

/**
 * Sums activities up by audience, place and theme: each question is one statement, whose answer is no longer than the vocabulary allows,
 * however many activities there are. Only what the viewer may see whole counts: of busy times nobody else knows the theme.
 */
public final class GapRepository {
    /** Whom something is planned for, and on what. */
    public record People(String audience, String place, String theme) {}

    private static final Name CHOSEN = name("chosen");
    private static final Name PLACED = name("placed");
    private static final Field<Long> ID = field(name("chosen", "id"), Long.class);
    private static final Field<LocalDate> ENDS_ON = field(name("chosen", "ends_on"), LocalDate.class);
    private static final Field<String> HELD_IN = field(name("chosen", "held_in"), String.class);
    private static final Field<Long> PLACED_ID = field(name("placed", "id"), Long.class);
    private static final Field<String> CODE = field(name("placed", "code"), String.class);
    private static final ActivityTerm OF_AUDIENCE = ACTIVITY_TERM.as("of_audience");
    private static final ActivityTerm OF_THEME = ACTIVITY_TERM.as("of_theme");
    private static final Term AUDIENCE = TERM.as("audience");
    private static final Term THEME = TERM.as("theme");
    private static final int DATE = 10;

    private final Database database;

    public GapRepository(Database database) {
        this.database = database;
    }

    /** What there was, as gaps that it would leave. */
    Collection<Gap> past(Horizon horizon, Viewer viewer) {
        Condition over = ACTIVITY.ENDS_ON.ge(horizon.since()).and(ACTIVITY.ENDS_ON.lt(horizon.today()));
        Field<String> latest = max(concat(ENDS_ON.cast(String.class), inline("/"), ID.cast(String.class)));
        return joined(with(over, viewer)
                        .select(AUDIENCE.SLUG, CODE, THEME.SLUG, count())
                        .select(latest))
                .fetch(row -> new Gap(
                        row.get(AUDIENCE.SLUG),
                        row.get(CODE),
                        row.get(THEME.SLUG),
                        row.get(count()),
                        LocalDate.parse(row.get(latest).substring(0, DATE)),
                        Long.parseLong(row.get(latest).substring(DATE + 1))));
    }

    /** What is planned. */
    Collection<People> planned(Horizon horizon, Viewer viewer) {
        Condition coming = ACTIVITY.ENDS_ON.ge(horizon.today()).and(ACTIVITY.STARTS_ON.le(horizon.until()));
        return joined(with(coming, viewer).select(AUDIENCE.SLUG, CODE, THEME.SLUG))
                .fetch(row -> new People(row.get(AUDIENCE.SLUG), row.get(CODE), row.get(THEME.SLUG)));
    }

    private org.jooq.WithStep with(Condition days, Viewer viewer) {
        CommonTableExpression<Record3<Long, LocalDate, String>> chosen = CHOSEN.fields("id", "ends_on", "held_in")
                .as(select(ACTIVITY.ID, ACTIVITY.ENDS_ON, coalesce(ACTIVITY.REGION_CODE, ACTIVITY.COUNTRY))
                        .from(ACTIVITY)
                        .where(days)
                        .and(ACTIVITY.STATUS.in("tentative", "confirmed", "completed"))
                        .and(visibleTo(viewer, ACTIVITY)));
        return database.sql().with(chosen, placed());
    }

    /** Each once for each place from which its people come; {@link jointcalendar.overlap.Targets#of} in SQL. */
    private static CommonTableExpression<org.jooq.Record2<Long, String>> placed() {
        Select<org.jooq.Record2<Long, String>> held = select(ID, HELD_IN)
                .from(table(CHOSEN))
                .where(HELD_IN.isNotNull())
                .and(notExists(selectOne().from(ACTIVITY_TARGET).where(ACTIVITY_TARGET.ACTIVITY_ID.eq(ID))));
        return PLACED.fields("id", "code")
                .as(select(ID, ACTIVITY_TARGET.CODE)
                        .from(table(CHOSEN))
                        .join(ACTIVITY_TARGET)
                        .on(ACTIVITY_TARGET.ACTIVITY_ID.eq(ID))
                        .unionAll(held));
    }

    private static <R extends org.jooq.Record> org.jooq.SelectHavingStep<R> joined(SelectSelectStep<R> columns) {
        Table<?> chosen = table(CHOSEN);
        return columns.from(chosen)
                .join(table(PLACED))
                .on(PLACED_ID.eq(ID))
                .join(OF_AUDIENCE)
                .on(OF_AUDIENCE.ACTIVITY_ID.eq(ID))
                .join(AUDIENCE)
                .on(AUDIENCE.ID.eq(OF_AUDIENCE.TERM_ID))
                .and(AUDIENCE.LIST.eq("audience"))
                .join(OF_THEME)
                .on(OF_THEME.ACTIVITY_ID.eq(ID))
                .join(THEME)
                .on(THEME.ID.eq(OF_THEME.TERM_ID))
                .and(THEME.LIST.eq("theme"))
                .groupBy(AUDIENCE.SLUG, CODE, THEME.SLUG);
    }
}
