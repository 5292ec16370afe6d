package jointcalendar.calendar.result;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Role;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.Activity;
import jointcalendar.activity.AwaitedResultRepository;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.job.Job;
import jointcalendar.mail.Outbox;

/**
 * Asks by mail for what came of activities: when one has been over for a day the people of its lead are asked, and reminded once after two
 * weeks. What is asked for is noted in the transaction that hands over the letters, so that nobody is asked twice whatever is cut off.
 */
public final class ResultRequests {
    /** What ended before is not asked for any more, so that an archive that is brought in asks nobody. */
    private static final Duration STILL_ASKED = Duration.ofDays(31);

    private static final Duration REMINDED_AFTER = Duration.ofDays(14);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Database database;
    private final ChangeCounter counter;
    private final AwaitedResultRepository awaited;
    private final AccountRepository accounts;
    private final ResultMail mail;
    private final Outbox outbox;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public ResultRequests(
            Database database,
            ChangeCounter counter,
            AwaitedResultRepository awaited,
            AccountRepository accounts,
            ResultMail mail,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.counter = counter;
        this.awaited = awaited;
        this.accounts = accounts;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks every half hour; letters go out in the morning. */
    public Job job() {
        return new Job("results-asked", Duration.ofMinutes(30), this::askDue);
    }

    /** Asks for what is due now. */
    public void askDue() {
        if (LocalTime.now(clock).isBefore(MORNING)) {
            return;
        }
        database.transactionAmongRivals(() -> {
            counter.lock(); // of two nodes one asks
            ask(LocalDate.now(clock), clock.instant());
            return true;
        });
        outbox.kick();
    }

    private void ask(LocalDate today, Instant now) {
        List<Activity> first = awaited.unasked(today.minusDays(STILL_ASKED.toDays()), today.minusDays(1));
        List<Activity> again = awaited.unreminded(now.minus(REMINDED_AFTER));
        if (first.isEmpty() && again.isEmpty()) {
            return;
        }
        awaited.asked(first, now);
        awaited.reminded(again, now);
        Set<Long> leads = Stream.of(first, again)
                .flatMap(List::stream)
                .map(activity -> activity.plan().lead())
                .collect(Collectors.toSet());
        accounts.active().stream()
                .filter(account -> leads.contains(account.organisation()) && isAsked(account))
                .forEach(account -> mail.letter(account, ledBy(account, first), ledBy(account, again), today)
                        .ifPresent(outbox::put));
    }

    /** Members and leads, who can answer, and who want to be asked. */
    private static boolean isAsked(Account account) {
        return account.role().atLeast(Role.MEMBER) && account.resultLetters();
    }

    private static List<Activity> ledBy(Account account, List<Activity> all) {
        return all.stream()
                .filter(activity -> activity.plan().lead() == account.organisation())
                .toList();
    }
}
