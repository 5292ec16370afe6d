package jointcalendar.discussion;

import static jointcalendar.db.schema.Tables.DISCUSSION_FOLLOW;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.db.Database;
import org.jooq.Condition;

/** Who said of a discussion that they want to be told of it, or not. */
final class FollowRepository {
    private final Database database;

    FollowRepository(Database database) {
        this.database = database;
    }

    /** What that account said; empty where it said nothing. */
    Optional<Boolean> wish(Subject.Ref subject, long account) {
        return database.sql()
                .select(DISCUSSION_FOLLOW.WANTED)
                .from(DISCUSSION_FOLLOW)
                .where(isOf(subject).and(DISCUSSION_FOLLOW.ACCOUNT_ID.eq(account)))
                .fetchOptional(DISCUSSION_FOLLOW.WANTED);
    }

    /** What everybody said who said something, by account. */
    Map<Long, Boolean> wishes(Subject.Ref subject) {
        return database.sql()
                .select(DISCUSSION_FOLLOW.ACCOUNT_ID, DISCUSSION_FOLLOW.WANTED)
                .from(DISCUSSION_FOLLOW)
                .where(isOf(subject))
                .fetchMap(DISCUSSION_FOLLOW.ACCOUNT_ID, DISCUSSION_FOLLOW.WANTED);
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where the same was said for the first time elsewhere */
    void set(Subject.Ref subject, long account, boolean wanted, Instant now) {
        int changed = database.sql()
                .update(DISCUSSION_FOLLOW)
                .set(DISCUSSION_FOLLOW.WANTED, wanted)
                .set(DISCUSSION_FOLLOW.SINCE, now)
                .where(isOf(subject).and(DISCUSSION_FOLLOW.ACCOUNT_ID.eq(account)))
                .execute();
        if (changed == 0) {
            database.sql()
                    .insertInto(DISCUSSION_FOLLOW)
                    .set(DISCUSSION_FOLLOW.SUBJECT_KIND, subject.kind())
                    .set(DISCUSSION_FOLLOW.SUBJECT_ID, subject.id())
                    .set(DISCUSSION_FOLLOW.ACCOUNT_ID, account)
                    .set(DISCUSSION_FOLLOW.WANTED, wanted)
                    .set(DISCUSSION_FOLLOW.SINCE, now)
                    .execute();
        }
    }

    /** Whoever said something of the one has said it of the other, unless they said something of that already. */
    void move(Subject.Ref from, Subject.Ref into) {
        Set<Long> said = wishes(into).keySet();
        database.sql()
                .update(DISCUSSION_FOLLOW)
                .set(DISCUSSION_FOLLOW.SUBJECT_KIND, into.kind())
                .set(DISCUSSION_FOLLOW.SUBJECT_ID, into.id())
                .where(isOf(from).and(DISCUSSION_FOLLOW.ACCOUNT_ID.notIn(said)))
                .execute();
        database.sql().deleteFrom(DISCUSSION_FOLLOW).where(isOf(from)).execute();
    }

    private static Condition isOf(Subject.Ref subject) {
        return DISCUSSION_FOLLOW.SUBJECT_KIND.eq(subject.kind()).and(DISCUSSION_FOLLOW.SUBJECT_ID.eq(subject.id()));
    }
}
