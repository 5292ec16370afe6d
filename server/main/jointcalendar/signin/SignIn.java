package jointcalendar.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.db.Database;

/** Who is signed in, from when and where, until when: what follows once somebody has shown who they are. */
public final class SignIn {
    private static final Duration PROOF_WAITS = Duration.ofMinutes(10);
    private static final Duration DEVICES_ARE_KNOWN = Duration.ofDays(400);
    private static final String ROTATION = "session-rotation";

    private final Database database;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final PasswordRepository passwords;
    private final FactorRepository factors;
    private final IdentityRepository identities;
    private final DeviceRepository devices;
    private final Chronicle chronicle;
    private final Signer signer;
    private final Clock realTime;

    /** @param realTime by which sessions end, whatever the business clock says */
    SignIn(Database database, AccountRepository accounts, Chronicle chronicle, Signer signer, Clock realTime) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = new SessionRepository(database);
        this.passwords = new PasswordRepository(database);
        this.factors = new FactorRepository(database);
        this.identities = new IdentityRepository(database);
        this.devices = new DeviceRepository(database);
        this.chronicle = chronicle;
        this.signer = signer;
        this.realTime = realTime;
    }

    /**
     * Opens a session for somebody whom the portal itself lets in: the demonstration's people, and who has just accepted an invitation.
     * No second factor is asked for; a role that must have one leads to its enrolment all the same.
     *
     * @return its token
     */
    public String openSession(Account account) {
        return add(account, Way.PORTAL, BrowserKind.UNKNOWN, true);
    }

    /** Opens a session for somebody who has shown the first factor; what it is good for, {@link #visit} says. */
    String enter(Account account, Way way, Browser browser) {
        String token = database.transaction(() -> {
            boolean waits = factors.setAt(account.id()).isPresent();
            if (!waits) {
                arrived(account, way, browser);
            }
            return add(account, way, browser.kind(), !waits);
        });
        chronicle.send();
        return token;
    }

    /** Opens the whole session in place of the one in which the second factor was just shown. */
    String proved(Visit visit, Browser browser) {
        String token = database.transaction(() -> {
            Way way = sessions.of(visit.account().id(), now()).stream()
                    .filter(session -> session.id() == visit.session())
                    .map(Session::way)
                    .findFirst()
                    .orElse(Way.PORTAL);
            sessions.end(visit.account().id(), visit.session());
            arrived(visit.account(), way, browser);
            return add(visit.account(), way, browser.kind(), true);
        });
        chronicle.send();
        return token;
    }

    private String add(Account account, Way way, String kind, boolean whole) {
        String token = Signer.randomToken();
        Duration most = whole ? Lifetime.LONGEST.whole() : PROOF_WAITS;
        sessions.add(account.id(), token, way, kind, whole, now(), now().plus(most));
        return token;
    }

    private void arrived(Account account, Way way, Browser browser) {
        chronicle.entered(account, way);
        browser.device().ifPresent(device -> {
            if (!devices.knows(account.id(), device) && devices.knowsAny(account.id())) {
                chronicle.changed(account, News.NEW_DEVICE, browser);
            }
            devices.note(account.id(), device, now());
        });
    }

    /** Whose session this is, while both live. A token made before the account's rights changed is replaced on the way. */
    public Optional<Visit> visit(String token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        Instant now = now();
        return sessions.find(token, now).filter(session -> !session.isOver(now)).flatMap(session -> accounts.find(
                        session.account())
                .filter(Account::active)
                .map(account -> visit(account, session, token)));
    }

    private Visit visit(Account account, StoredSession session, String token) {
        sessions.seen(session, now());
        return new Visit(account, session.id(), session.state(), session.shown(), renewed(session, token));
    }

    /**
     * The next token is computed from the one before, so that of two requests at once each is told the same one, and so is a browser that
     * lost the answer and asks again.
     */
    private Optional<String> renewed(StoredSession session, String token) {
        if (session.current() && session.rights() == session.rightsNow()) {
            return Optional.empty();
        }
        int version = session.current() ? session.rightsNow() : session.rights();
        String next = signer.sign(ROTATION, token + "/" + version);
        if (session.current()) {
            sessions.rotate(session, token, next, now());
        }
        return Optional.of(next);
    }

    /** Somebody has shown anew who they are. */
    void shown(Visit visit) {
        sessions.shown(visit.session(), now());
    }

    /** Ends the session of this token, if there is one. */
    public void end(String token) {
        sessions.find(token, now())
                .ifPresent(session -> database.transaction(() -> {
                    if (sessions.end(session.account(), session.id())) {
                        chronicle.ended(session.account(), 1);
                    }
                }));
    }

    /** Where an account is signed in, the last seen first. */
    List<Session> sessions(Account account) {
        return sessions.of(account.id(), now());
    }

    /** Ends an account's session of that number; whether there was one. */
    boolean end(Account account, long session) {
        return database.transaction(() -> {
            boolean ended = sessions.end(account.id(), session);
            if (ended) {
                chronicle.ended(account.id(), 1);
            }
            return ended;
        });
    }

    /** Ends all of an account's sessions but that one. */
    void endOthers(Account account, long kept) {
        database.transaction(() -> {
            int ended = sessions.endOthers(account.id(), kept);
            if (ended > 0) {
                chronicle.ended(account.id(), ended);
            }
        });
    }

    /** Ends every session and link of an account, as when it is deactivated. Joins the transaction under way. */
    public void endAll(long account) {
        endLinks(account);
        database.transaction(() -> {
            int ended = sessions.endOthers(account, 0);
            if (ended > 0) {
                chronicle.ended(account, ended);
            }
        });
    }

    /** Ends every link of this account that would open a session; sessions stay. Joins the transaction under way. */
    public void endLinks(long account) {
        new LinkRepository(database).endAll(account);
    }

    /** Removes all that an account signs in with, and all that tells where it did. Joins the transaction under way. */
    public void forget(Account account) {
        database.transaction(() -> {
            endAll(account.id());
            devices.forget(account.id());
            passwords.remove(account.id());
            factors.remove(account.id());
            identities.forget(account.id());
            chronicle.forgotten(account);
        });
    }

    /** What is kept of how a person signs in, without anything that would let somebody in. */
    public Told told(Account account) {
        return new Told(
                passwords.setAt(account.id()),
                factors.setAt(account.id()),
                identities.of(account.id()),
                sessions(account));
    }

    /**
     * What a person may know of how they sign in.
     *
     * @param password when it was set
     * @param secondFactor when it was set up
     * @param identities accounts elsewhere
     */
    public record Told(
            Optional<Instant> password,
            Optional<Instant> secondFactor,
            List<Identity> identities,
            List<Session> sessions) {}

    /** Whether a person with that address has signed in with this browser before. */
    boolean knows(String email, Browser browser) {
        return browser.device().filter(device -> devices.knows(email, device)).isPresent();
    }

    /** Removes what has come to its end. */
    public void clean() {
        sessions.clean(now());
        new LinkRepository(database).clean(now());
        devices.clean(now().minus(DEVICES_ARE_KNOWN));
    }

    private Instant now() {
        return realTime.instant();
    }
}
