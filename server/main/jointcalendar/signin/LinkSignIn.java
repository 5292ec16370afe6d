package jointcalendar.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jointcalendar.access.Origin;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.db.Database;
import jointcalendar.job.Job;
import jointcalendar.mail.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in by a mailed one-time link. Asking is the same work for every address, one row written; who is behind it is looked up after
 * the answer, by another thread. So neither the answer nor the time that it takes tells which addresses are known, and a request that was
 * answered survives a kill.
 */
public final class LinkSignIn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkSignIn.class);

    private final Database database;
    private final AccountRepository accounts;
    private final LinkRepository links;
    private final SignInMail mail;
    private final Chronicle chronicle;
    private final Clock realTime;
    private final ThreadPoolExecutor kicked = new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            LinkSignIn::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    LinkSignIn(
            Database database,
            AccountRepository accounts,
            LinkRepository links,
            SignInMail mail,
            Chronicle chronicle,
            Clock realTime) {
        this.database = database;
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.chronicle = chronicle;
        this.realTime = realTime;
        kicked.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sign-in-requests");
        thread.setDaemon(true);
        return thread;
    }

    /** Has a link mailed to that address soon, if somebody who may sign in has it. */
    void ask(MailAddress email) {
        links.ask(email, realTime.instant());
        kicked.execute(() -> {
            try {
                answer();
            } catch (RuntimeException e) {
                LOG.warn(
                        "Requests for links wait for the next round: {}",
                        e.getClass().getName());
            }
        });
    }

    /** For requests that were left when their process was killed. */
    public Job job() {
        return new Job("sign-in-requests", Duration.ofSeconds(15), this::answer);
    }

    /** Answers what was asked. Each is answered once, by whichever node comes first. */
    public synchronized void answer() {
        boolean any = false;
        for (LinkRepository.Request request : links.asked()) {
            Origin.enter(request.origin());
            try {
                any |= database.transaction(() -> links.claim(request) && answer(request.email()));
            } finally {
                Origin.enter(Origin.PORTAL);
            }
        }
        if (any) {
            mail.send();
        }
    }

    private boolean answer(String email) {
        Optional<Account> known = accounts.byEmail(email).filter(Account::active);
        chronicle.linkAsked(known);
        Optional<String> token = known.flatMap(account -> links.newLink(account.id(), realTime.instant()));
        token.ifPresent(link -> mail.put(known.orElseThrow(), link));
        return token.isPresent();
    }

    /** A link's token for that person, handed over by whoever runs the command; nothing where very many are open. */
    public Optional<String> linkFor(Account account) {
        return links.newLink(account.id(), realTime.instant());
    }

    /** Whether a link could still be used; looking does not use it up, since programs that scan mail look too. */
    boolean isOpen(String token) {
        return links.isOpen(token, realTime.instant());
    }

    /** Uses a link up; whom it signs in, or nothing where it is no longer good. */
    Optional<Account> confirm(String token) {
        return database.transaction(() -> {
            var account = links.use(token, realTime.instant());
            return account.isEmpty()
                    ? Optional.<Account>empty()
                    : accounts.find(account.getAsLong()).filter(Account::active);
        });
    }

    @Override
    public void close() {
        kicked.shutdown();
    }
}
