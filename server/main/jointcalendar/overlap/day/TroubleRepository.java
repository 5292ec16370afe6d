package jointcalendar.overlap.day;

import static jointcalendar.activity.VisibleToRepository.visibleTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Session;
import jointcalendar.db.Database;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** All SQL of activities whose days may be troubled. What is only known as busy is left out: where it is held is not told. */
public final class TroubleRepository {
    private final Database database;
    private final Supplier<Vocabulary> vocabulary;

    public TroubleRepository(Database database, Supplier<Vocabulary> vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /**
     * What the viewer may see with a day from first to last, both inclusive, with those sessions that have one, by their days.
     *
     * @param lead of which organisation; empty for any
     */
    List<Dated> between(LocalDate first, LocalDate last, Optional<Long> lead, Viewer viewer) {
        Map<Long, Dated> found = new LinkedHashMap<>();
        Condition led = lead.map(ACTIVITY.LEAD_ID::eq).orElseGet(DSL::noCondition);
        database.sql()
                .select(ACTIVITY.ID, ACTIVITY.COUNTRY, ACTIVITY_SESSION.FIRST_DAY, ACTIVITY_SESSION.LAST_DAY)
                .from(ACTIVITY)
                .join(ACTIVITY_SESSION)
                .on(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID))
                .where(ACTIVITY.STARTS_ON.le(last))
                .and(ACTIVITY.ENDS_ON.ge(first))
                .and(ACTIVITY_SESSION.FIRST_DAY.le(last))
                .and(ACTIVITY_SESSION.LAST_DAY.ge(first))
                .and(ACTIVITY.STATUS.in("tentative", "confirmed", "completed"))
                .and(ACTIVITY.DATE_PRECISION.eq("day"))
                .and(ACTIVITY.KIND_ID.in(gathering()))
                .and(led)
                .and(visibleTo(viewer, ACTIVITY))
                .orderBy(ACTIVITY_SESSION.FIRST_DAY, ACTIVITY.ID)
                .forEach(row -> found.computeIfAbsent(
                                row.value1(), id -> new Dated(id, Optional.ofNullable(row.value2()), new ArrayList<>()))
                        .sessions()
                        .add(Session.wholeDays(row.value3(), row.value4())));
        return List.copyOf(found.values());
    }

    private List<Long> gathering() {
        return vocabulary.get().kinds().stream()
                .filter(Term::gathers)
                .map(Term::id)
                .toList();
    }
}
