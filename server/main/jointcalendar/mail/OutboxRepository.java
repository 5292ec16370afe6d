package jointcalendar.mail;

import static jointcalendar.db.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jointcalendar.db.Database;
import jointcalendar.mail.Postman.Parcel;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The table of letters that wait, and of what became of them. Each change of state is one conditional update. */
final class OutboxRepository {
    /** A letter that nobody else will try now; {@code attempts} counts this one. */
    record Claimed(long id, int attempts, Parcel parcel) {}

    private final Database database;

    OutboxRepository(Database database) {
        this.database = database;
    }

    /** Adds the letter, unless one with its key is there, and returns the id of the one that is there then. */
    long insert(Letter letter, String messageId, byte[] content, Instant dueAt) {
        return database.transaction(() -> {
            database.sql()
                    .execute(
                            "insert into outbox (once_key, recipient, message_id, content, state, attempts, due_at)"
                                    + " values ({0}, {1}, {2}, {3}, 'waiting', 0, {4}) on duplicate key update id = id",
                            val(letter.onceKey()),
                            val(letter.to().value()),
                            val(messageId),
                            val(content),
                            val(dueAt, OUTBOX.DUE_AT));
            return Objects.requireNonNull(database.sql()
                    .select(OUTBOX.ID)
                    .from(OUTBOX)
                    .where(OUTBOX.ONCE_KEY.eq(letter.onceKey()))
                    .fetchOne(OUTBOX.ID));
        });
    }

    List<Long> due(Instant now, int most) {
        return database.sql()
                .select(OUTBOX.ID)
                .from(OUTBOX)
                .where(is(LetterState.WAITING), OUTBOX.DUE_AT.le(now))
                .orderBy(OUTBOX.DUE_AT, OUTBOX.ID)
                .limit(most)
                .fetch(OUTBOX.ID);
    }

    /** Takes the letter for this claimant, or nothing where somebody else was faster. */
    Optional<Claimed> claim(long id, String claimant, Instant now) {
        return database.transaction(() -> {
            int won = database.sql()
                    .update(OUTBOX)
                    .set(OUTBOX.STATE, LetterState.SENDING.column())
                    .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                    .set(OUTBOX.CLAIMED_BY, claimant)
                    .set(OUTBOX.CLAIMED_AT, now)
                    .where(OUTBOX.ID.eq(id), is(LetterState.WAITING), OUTBOX.DUE_AT.le(now))
                    .execute();
            return won == 0 ? Optional.empty() : Optional.of(read(id));
        });
    }

    private Claimed read(long id) {
        Record row = database.sql().selectFrom(OUTBOX).where(OUTBOX.ID.eq(id)).fetchSingle();
        byte[] content = Objects.requireNonNull(row.get(OUTBOX.CONTENT), "A waiting letter has no content");
        return new Claimed(
                id, row.get(OUTBOX.ATTEMPTS), new Parcel(new MailAddress(row.get(OUTBOX.RECIPIENT)), content));
    }

    /** Notes the end of the claimant's attempt. A letter that was sent keeps nothing of what it said. */
    void end(long id, String claimant, LetterState state, @Nullable String failure, Instant now) {
        database.transaction(() -> {
            var end = database.sql()
                    .update(OUTBOX)
                    .set(OUTBOX.STATE, state.column())
                    .set(OUTBOX.ENDED_AT, now)
                    .set(OUTBOX.FAILURE, failure);
            if (state == LetterState.SENT) {
                end = end.setNull(OUTBOX.CONTENT);
            }
            end.where(heldBy(id, claimant)).execute();
        });
    }

    void postpone(long id, String claimant, String failure, Instant dueAt) {
        database.transaction(() -> database.sql()
                .update(OUTBOX)
                .set(OUTBOX.STATE, LetterState.WAITING.column())
                .set(OUTBOX.DUE_AT, dueAt)
                .set(OUTBOX.FAILURE, failure)
                .where(heldBy(id, claimant))
                .execute());
    }

    /** Lets go of what the claimant holds but has not tried. */
    void release(String claimant) {
        database.transaction(() -> database.sql()
                .update(OUTBOX)
                .set(OUTBOX.STATE, LetterState.WAITING.column())
                .where(is(LetterState.SENDING), OUTBOX.CLAIMED_BY.eq(claimant))
                .execute());
    }

    /** Marks as unknown what was claimed before this time and never ended. */
    int giveUp(Instant claimedBefore, Instant now) {
        return database.transaction(() -> database.sql()
                .update(OUTBOX)
                .set(OUTBOX.STATE, LetterState.UNKNOWN.column())
                .set(OUTBOX.ENDED_AT, now)
                .where(is(LetterState.SENDING), OUTBOX.CLAIMED_AT.lt(claimedBefore))
                .execute());
    }

    List<Posted> find(Collection<Long> ids) {
        return database.sql()
                .selectFrom(OUTBOX)
                .where(OUTBOX.ID.in(ids))
                .orderBy(OUTBOX.ID)
                .fetch(row -> new Posted(
                        row.getId(),
                        LetterState.of(row.getState()),
                        row.getAttempts(),
                        Optional.ofNullable(row.getEndedAt()),
                        Optional.ofNullable(row.getFailure())));
    }

    int erase(Instant endedBefore) {
        return database.transaction(() -> database.sql()
                .update(OUTBOX)
                .setNull(OUTBOX.CONTENT)
                .where(OUTBOX.ENDED_AT.lt(endedBefore), OUTBOX.CONTENT.isNotNull())
                .execute());
    }

    int delete(String keyPrefix, Instant endedBefore) {
        return database.transaction(() -> database.sql()
                .deleteFrom(OUTBOX)
                .where(OUTBOX.ONCE_KEY.startsWith(keyPrefix), OUTBOX.ENDED_AT.lt(endedBefore))
                .execute());
    }

    void withdraw(String onceKey, Instant now) {
        database.transaction(() -> database.sql()
                .update(OUTBOX)
                .set(OUTBOX.STATE, LetterState.FAILED.column())
                .set(OUTBOX.ENDED_AT, now)
                .set(OUTBOX.FAILURE, "withdrawn")
                .setNull(OUTBOX.CONTENT)
                .where(OUTBOX.ONCE_KEY.eq(onceKey), is(LetterState.WAITING))
                .execute());
    }

    List<Outbox.Told> to(String address) {
        return database.sql()
                .selectFrom(OUTBOX)
                .where(OUTBOX.RECIPIENT.eq(address))
                .orderBy(OUTBOX.ID)
                .fetch(row -> new Outbox.Told(
                        row.getOnceKey().split("/", 2)[0],
                        LetterState.of(row.getState()),
                        Optional.ofNullable(row.getEndedAt())));
    }

    void forgetRecipient(String address, String instead, Instant now) {
        forget(OUTBOX.RECIPIENT.eq(address), instead, now);
    }

    void forgetRecipientOf(String onceKey, String instead, Instant now) {
        forget(OUTBOX.ONCE_KEY.eq(onceKey), instead, now);
    }

    /** A letter under way is taken from who tries it: nobody can know then whether it arrived. */
    private void forget(Condition which, String instead, Instant now) {
        database.transaction(() -> {
            end(which, LetterState.WAITING, LetterState.FAILED, now);
            end(which, LetterState.SENDING, LetterState.UNKNOWN, now);
            database.sql()
                    .update(OUTBOX)
                    .set(OUTBOX.RECIPIENT, instead)
                    .setNull(OUTBOX.CONTENT)
                    .setNull(OUTBOX.CLAIMED_BY)
                    .setNull(OUTBOX.FAILURE)
                    .where(which)
                    .execute();
        });
    }

    private void end(Condition which, LetterState from, LetterState to, Instant now) {
        database.sql()
                .update(OUTBOX)
                .set(OUTBOX.STATE, to.column())
                .set(OUTBOX.ENDED_AT, now)
                .where(which, is(from))
                .execute();
    }

    private static Condition is(LetterState state) {
        return OUTBOX.STATE.eq(state.column());
    }

    /** Another process may have given the letter up as unknown meanwhile; who tried it knows better. */
    private static Condition heldBy(long id, String claimant) {
        return OUTBOX.ID
                .eq(id)
                .and(OUTBOX.CLAIMED_BY.eq(claimant))
                .and(is(LetterState.SENDING).or(is(LetterState.UNKNOWN)));
    }
}
