package jointcalendar.digest;

import static jointcalendar.db.schema.Tables.DIGEST_COPY;
import static jointcalendar.db.schema.Tables.DIGEST_ISSUE;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.DigestIssueRecord;
import org.jooq.exception.IntegrityConstraintViolationException;

/** All SQL of issues and of who was written to. */
public final class IssueRepository {
    private final Database database;

    public IssueRepository(Database database) {
        this.database = database;
    }

    Optional<Issue> find(YearMonth month) {
        return database.sql()
                .selectFrom(DIGEST_ISSUE)
                .where(DIGEST_ISSUE.MONTH.eq(month.toString()))
                .fetchOptional(IssueRepository::issue);
    }

    /** Those that went out, the latest first. */
    List<Issue> sent() {
        return database.sql()
                .selectFrom(DIGEST_ISSUE)
                .where(DIGEST_ISSUE.SENT_AT.isNotNull())
                .orderBy(DIGEST_ISSUE.PERIOD_TO.desc(), DIGEST_ISSUE.MONTH.desc())
                .fetch(IssueRepository::issue);
    }

    /** Stores the issue, unless its month has one; the one that is stored then. */
    Issue keep(Issue issue) {
        return database.transactionAmongRivals(() -> find(issue.month()).orElseGet(() -> insert(issue)));
    }

    private Issue insert(Issue issue) {
        database.sql()
                .insertInto(DIGEST_ISSUE)
                .set(DIGEST_ISSUE.MONTH, issue.month().toString())
                .set(DIGEST_ISSUE.PERIOD_FROM, issue.from())
                .set(DIGEST_ISSUE.PERIOD_TO, issue.to())
                .set(DIGEST_ISSUE.INTRODUCES, issue.introduces())
                .set(DIGEST_ISSUE.CREATED_AT, issue.to())
                .execute();
        return issue;
    }

    /** The accounts that need not be written to any more. */
    Set<Long> written(YearMonth month) {
        return database.sql()
                .select(DIGEST_COPY.ACCOUNT_ID)
                .from(DIGEST_COPY)
                .where(DIGEST_COPY.MONTH.eq(month.toString()))
                .fetchSet(DIGEST_COPY.ACCOUNT_ID);
    }

    /**
     * Hands over an account's letter and notes it, both or neither.
     *
     * @param handOver gives the letter's id in the outbox; none where there is nothing to say
     * @return false where somebody else had noted it, or the account is gone, and then nothing was handed over
     */
    boolean writeOnce(YearMonth month, long account, Supplier<OptionalLong> handOver) {
        try {
            database.transaction(() -> note(month, account, handOver.get()));
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    private void note(YearMonth month, long account, OptionalLong outbox) {
        database.sql()
                .insertInto(DIGEST_COPY)
                .set(DIGEST_COPY.MONTH, month.toString())
                .set(DIGEST_COPY.ACCOUNT_ID, account)
                .set(DIGEST_COPY.OUTBOX_ID, outbox.isPresent() ? outbox.getAsLong() : null)
                .execute();
    }

    void markSent(YearMonth month, Instant now, Runnable andThen) {
        database.transaction(() -> {
            int marked = database.sql()
                    .update(DIGEST_ISSUE)
                    .set(DIGEST_ISSUE.SENT_AT, now)
                    .where(DIGEST_ISSUE.MONTH.eq(month.toString()))
                    .and(DIGEST_ISSUE.SENT_AT.isNull())
                    .execute();
            if (marked == 1) {
                andThen.run();
            }
        });
    }

    private static Issue issue(DigestIssueRecord row) {
        return new Issue(
                YearMonth.parse(row.getMonth()),
                row.getPeriodFrom(),
                row.getPeriodTo(),
                row.getIntroduces(),
                Optional.ofNullable(row.getSentAt()));
    }
}
