package jointcalendar.digest;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.job.Job;
import jointcalendar.mail.Letter;
import jointcalendar.mail.Outbox;

/**
 * Sends issues: each recipient is noted in the transaction that hands their letter to the outbox, so that whoever goes on after a
 * crash, or works at the same time on another node, writes to nobody twice.
 */
public final class DigestSender {
    /** How an attempt to send an issue ended. */
    public sealed interface Outcome {
        /** @param letters that this attempt handed to the outbox */
        record Sent(Issue issue, int letters) implements Outcome {}

        /** It went out before. */
        record AlreadySent(Issue issue) implements Outcome {}

        /** Another month's turn comes first, or that month has passed. */
        record NotItsTurn(YearMonth next) implements Outcome {}
    }

    private static final long NOBODY = 0;

    private final Issues issues;
    private final IssueRepository stored;
    private final IssueDates dates;
    private final AccountRepository accounts;
    private final DigestMail mail;
    private final Outbox outbox;
    private final AuditLog audit;

    public DigestSender(
            Issues issues,
            IssueRepository stored,
            IssueDates dates,
            AccountRepository accounts,
            DigestMail mail,
            Outbox outbox,
            AuditLog audit) {
        this.issues = issues;
        this.stored = stored;
        this.dates = dates;
        this.accounts = accounts;
        this.mail = mail;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Looks every five minutes whether an issue is due by the business clock. */
    public Job job() {
        return new Job("digest-due", Duration.ofMinutes(5), this::sendDue);
    }

    /** Sends this month's issue if it is due, or the rest of it if it was cut off. Months that passed are not made up for. */
    public void sendDue() {
        issues.due().ifPresent(month -> send(month, NOBODY));
    }

    /** As {@link #sendNow(YearMonth, long)}, by the portal itself. */
    public Outcome sendNow(YearMonth month) {
        return sendNow(month, NOBODY);
    }

    /**
     * Sends the month's issue, if it is the next one's turn, whether it is due or not.
     *
     * @param by the account that has it sent
     */
    Outcome sendNow(YearMonth month, long by) {
        Optional<Issue> before = stored.find(month).filter(Issue::isSent);
        if (before.isPresent()) {
            return new Outcome.AlreadySent(before.get());
        }
        YearMonth next = issues.nextMonth();
        return next.equals(month) ? send(month, by) : new Outcome.NotItsTurn(next);
    }

    private Outcome send(YearMonth month, long by) {
        Issue issue = issues.make(month);
        DigestMail.Batch batch = mail.batch(issue);
        Set<Long> written = stored.written(month);
        int letters = 0;
        for (Account account : recipients()) {
            if (!written.contains(account.id()) && write(issue, account, batch)) {
                letters++;
            }
        }
        stored.markSent(month, dates.now(), () -> audit.record(by, "digest.sent", "digest/" + month, ""));
        outbox.kick();
        return new Outcome.Sent(issue, letters);
    }

    /** All who want the digest and may sign in. */
    List<Account> recipients() {
        return accounts.active().stream().filter(Account::digest).toList();
    }

    /** Whether this call handed over a letter. */
    private boolean write(Issue issue, Account account, DigestMail.Batch batch) {
        Optional<Letter> letter = batch.letter(account, "digest/" + issue.month() + "/" + account.id());
        boolean first = stored.writeOnce(
                issue.month(),
                account.id(),
                () -> letter.isEmpty() ? OptionalLong.empty() : OptionalLong.of(outbox.put(letter.get())));
        return first && letter.isPresent();
    }

    /** Mails the next issue, as it would be now, to this person alone; false where there is nothing to say. */
    boolean sendTest(Account account) {
        Optional<Letter> letter = mail.batch(issues.next()).letter(account, "digest-test/" + UUID.randomUUID());
        letter.ifPresent(found -> {
            outbox.put(found);
            audit.record(account.id(), "digest.test-sent", "account/" + account.id(), "");
        });
        outbox.kick();
        return letter.isPresent();
    }
}
