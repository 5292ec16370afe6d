package jointcalendar.db;

import static jointcalendar.db.schema.Tables.DIGEST_ISSUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UtcBindingTest {
    /** This wall time never was in Auckland, where clocks went from two to three that night. */
    private static final String IN_THE_GAP = "2026-09-27 02:30:00";

    private final TimeZone zone = TimeZone.getDefault();
    private final Database database = TestServer.fresh().database();

    @BeforeEach
    void inAuckland() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        LocalDateTime wall = LocalDateTime.parse(IN_THE_GAP.replace(' ', 'T'));
        assertFalse(
                wall.atZone(ZoneId.systemDefault()).toLocalDateTime().equals(wall), "the gap is where it should be");
    }

    @AfterEach
    void atHomeAgain() {
        TimeZone.setDefault(zone);
    }

    @Test
    void keepsAnInstantWhoseWallTimeInUtcDoesNotExistHere() {
        Instant instant = Instant.parse("2026-09-27T02:30:00Z");
        store("2026-09", instant);
        assertEquals(IN_THE_GAP, asWritten());
        assertEquals(instant, read());
        assertEquals(1, database.sql().fetchCount(DIGEST_ISSUE, DIGEST_ISSUE.PERIOD_FROM.eq(instant)));
    }

    @Test
    void cutsFractionsOnTheWayInAndInComparisons() {
        Instant instant = Instant.parse("2026-12-31T23:59:59.999999Z");
        store("2026-12", instant);
        assertEquals(Instant.parse("2026-12-31T23:59:59Z"), read());
        assertEquals(1, database.sql().fetchCount(DIGEST_ISSUE, DIGEST_ISSUE.PERIOD_FROM.eq(instant)));
    }

    @Test
    void keepsDaysAndWallTimesAsTheyAre() {
        var day = DSL.field("CAST({0} AS DATE)", SQLDataType.LOCALDATE, DSL.val(LocalDate.of(2026, 9, 27)));
        var time = DSL.field("CAST({0} AS TIME)", SQLDataType.LOCALTIME, DSL.val(LocalTime.of(2, 30)));
        var row = database.sql().select(day, time).fetchSingle();
        assertEquals(LocalDate.of(2026, 9, 27), row.value1());
        assertEquals(LocalTime.of(2, 30), row.value2());
    }

    private void store(String month, Instant from) {
        database.sql()
                .insertInto(DIGEST_ISSUE)
                .set(DIGEST_ISSUE.MONTH, month)
                .set(DIGEST_ISSUE.PERIOD_FROM, from)
                .set(DIGEST_ISSUE.PERIOD_TO, from)
                .set(DIGEST_ISSUE.INTRODUCES, false)
                .set(DIGEST_ISSUE.CREATED_AT, from)
                .execute();
    }

    private String asWritten() {
        return database.sql()
                .select(DSL.field("DATE_FORMAT(period_from, '%Y-%m-%d %H:%i:%s')", String.class))
                .from(DIGEST_ISSUE)
                .fetchSingle()
                .value1();
    }

    private Instant read() {
        return database.sql()
                .select(DIGEST_ISSUE.PERIOD_FROM)
                .from(DIGEST_ISSUE)
                .fetchSingle()
                .value1();
    }
}
