package jointcalendar.seeded;

import org.jooq.DSLContext;

/** Breaks a rule of the house, to show that it is watched. */
public final class QueriesAnywhere {
    public int one(DSLContext sql) {
        return sql.selectOne().fetchSingle().value1();
    }
}
