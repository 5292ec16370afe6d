package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.OVERLAP_STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.OverlapStepRecord;
import org.jspecify.annotations.Nullable;

/** Keeps what was done about flags. */
public final class StepRepository {
    private static final int MOST = 200;

    private final Database database;

    public StepRepository(Database database) {
        this.database = database;
    }

    /** What was done about a flag, the last first and the last two hundred at most; whoever asks must be known to see the flag. */
    public List<Step> of(long flag) {
        return database.sql()
                .selectFrom(OVERLAP_STEP)
                .where(OVERLAP_STEP.OVERLAP_ID.eq(flag))
                .orderBy(OVERLAP_STEP.ID.desc())
                .limit(MOST)
                .fetch(StepRepository::step);
    }

    private static Step step(OverlapStepRecord row) {
        return new Step(
                row.getTakenAt(),
                optional(row.getAccountId()),
                optional(row.getOrganisationId()),
                Step.What.of(row.getWhat()),
                Optional.ofNullable(row.getReason()).orElse(""),
                optional(row.getActivityId()),
                Optional.ofNullable(row.getFactsBefore()).map(Reasons::ofJson),
                Optional.ofNullable(row.getFactsAfter()).map(Reasons::ofJson));
    }

    /** What was done last about each of these flags, by its number; whoever asks must be known to see them. */
    public Map<Long, Step> last(Collection<Long> flags) {
        if (flags.isEmpty()) {
            return Map.of();
        }
        return database.sql()
                .selectFrom(OVERLAP_STEP)
                .where(OVERLAP_STEP.ID.in(select(max(OVERLAP_STEP.ID))
                        .from(OVERLAP_STEP)
                        .where(OVERLAP_STEP.OVERLAP_ID.in(flags))
                        .groupBy(OVERLAP_STEP.OVERLAP_ID)))
                .fetchMap(OVERLAP_STEP.OVERLAP_ID, StepRepository::step);
    }

    void add(long flag, Step step) {
        database.sql()
                .insertInto(OVERLAP_STEP)
                .set(OVERLAP_STEP.OVERLAP_ID, flag)
                .set(OVERLAP_STEP.TAKEN_AT, step.at())
                .set(OVERLAP_STEP.ACCOUNT_ID, nullable(step.account()))
                .set(OVERLAP_STEP.ORGANISATION_ID, nullable(step.organisation()))
                .set(OVERLAP_STEP.WHAT, step.what().slug())
                .set(OVERLAP_STEP.REASON, step.reason().isEmpty() ? null : step.reason())
                .set(OVERLAP_STEP.ACTIVITY_ID, nullable(step.activity()))
                .set(
                        OVERLAP_STEP.FACTS_BEFORE,
                        step.before().map(Reasons::toJson).orElse(null))
                .set(OVERLAP_STEP.FACTS_AFTER, step.after().map(Reasons::toJson).orElse(null))
                .execute();
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static @Nullable Long nullable(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
