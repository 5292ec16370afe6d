package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.OVERLAP_STEP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.db.Database;
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
                .fetch(row -> new Step(
                        row.getTakenAt(),
                        optional(row.getAccountId()),
                        optional(row.getOrganisationId()),
                        Step.What.of(row.getWhat()),
                        Optional.ofNullable(row.getReason()).orElse(""),
                        optional(row.getActivityId()),
                        Optional.ofNullable(row.getFactsBefore()).map(Reasons::ofJson),
                        Optional.ofNullable(row.getFactsAfter()).map(Reasons::ofJson)));
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

    /** A step of the portal itself. */
    void add(long flag, Step.What what, long activity, Optional<Reasons> before, Optional<Reasons> after, Instant now) {
        OptionalLong cause = activity == 0 ? OptionalLong.empty() : OptionalLong.of(activity);
        add(flag, new Step(now, OptionalLong.empty(), OptionalLong.empty(), what, "", cause, before, after));
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static @Nullable Long nullable(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
