package jointcalendar.setup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.SettingRepository;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.setting.CurrentSettings;

/**
 * Setting up an empty portal by a link that whoever runs it finds on the console. The link is made from a stored chance number and the
 * secret key, so that every node and restart prints the same one; it is good until somebody was made coordinator, and never again.
 */
public final class FirstStart {
    private static final String NONCE = "set-up-nonce";
    private static final String DONE = "set-up";
    private static final String PURPOSE = "set-up";
    /** How long a form that was sent twice is still answered as the first time. */
    private static final Duration SENT_TWICE = Duration.ofMinutes(10);

    /** How an attempt to set the portal up ended. */
    sealed interface Outcome {
        record Done(Account coordinator) implements Outcome {}

        /** It was set up already; nothing was stored. */
        record Over() implements Outcome {}

        /** Somebody with that address has an account; nothing was stored. */
        record AddressTaken() implements Outcome {}
    }

    private final Database database;
    private final SettingRepository stored;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final CurrentSettings settings;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final Signer signer;
    private final URI baseUrl;
    private final Clock realTime;
    private volatile boolean populated;

    public FirstStart(
            Database database,
            SettingRepository stored,
            AccountRepository accounts,
            OrganisationRepository organisations,
            CurrentSettings settings,
            ChangeCounter counter,
            AuditLog audit,
            Signer signer,
            URI baseUrl,
            Clock realTime) {
        this.database = database;
        this.stored = stored;
        this.accounts = accounts;
        this.organisations = organisations;
        this.settings = settings;
        this.counter = counter;
        this.audit = audit;
        this.signer = signer;
        this.baseUrl = baseUrl;
        this.realTime = realTime;
    }

    /** Whether nobody could use the portal yet, since it has neither accounts nor was set up. Once it is not, the database is asked no more. */
    public boolean isAhead() {
        if (!populated) {
            populated = !accounts.isEmpty() || stored.get(DONE).isPresent();
        }
        return !populated;
    }

    /** The address of the set-up page, while there is no coordinator. */
    public Optional<URI> link() {
        return isOpen() ? Optional.of(URI.create(baseUrl + "/setup/" + token())) : Optional.empty();
    }

    /** Whether the link with that token is good now. A bad one is told to the audit log. */
    boolean admits(String token) {
        boolean right = isRight(token) && isOpen();
        if (!right) {
            refused();
        }
        return right;
    }

    /**
     * Makes the coordinator, the organisation and the settings: all of them or, where somebody else was first, nothing.
     *
     * @param formKey of the form that was sent; the same form sent again is answered as the first time
     */
    Outcome setUp(String token, NewPortal wanted, String formKey) {
        if (!isRight(token)) {
            refused();
            return new Outcome.Over();
        }
        Outcome outcome = database.transactionAmongRivals(() -> {
            counter.lock();
            if (!isOpen()) {
                return doneBy(formKey).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Over::new);
            }
            if (accounts.byEmail(wanted.email()).isPresent()) {
                return new Outcome.AddressTaken();
            }
            return new Outcome.Done(create(wanted, formKey));
        });
        if (outcome instanceof Outcome.Over) {
            refused();
        }
        return outcome;
    }

    private Account create(NewPortal wanted, String formKey) {
        Instant now = realTime.instant();
        Organisation organisation = organisations
                .byShortName(wanted.shortName())
                .orElseGet(
                        () -> organisations.add(wanted.shortName(), wanted.names(), wanted.kind(), wanted.side(), now));
        Account account = accounts.add(
                wanted.email(), wanted.name(), Role.COORDINATOR, organisation.id(), wanted.language(), now);
        Viewer coordinator = account.viewer();
        settings.set(wanted.settings(), coordinator);
        stored.set(DONE, Signer.hash(formKey) + " " + account.id() + " " + now.getEpochSecond());
        audit.record(coordinator, "setup.done", "account/" + account.id(), "organisation/" + organisation.id());
        counter.raise();
        return account;
    }

    /** The coordinator that this very form made a moment ago. */
    private Optional<Account> doneBy(String formKey) {
        String[] done = stored.get(DONE).orElse("").split(" ", -1);
        boolean same = done.length == 3
                && done[0].equals(Signer.hash(formKey))
                && Instant.ofEpochSecond(Long.parseLong(done[2]))
                        .plus(SENT_TWICE)
                        .isAfter(realTime.instant());
        return same ? accounts.find(Long.parseLong(done[1])) : Optional.empty();
    }

    private boolean isOpen() {
        return stored.get(DONE).isEmpty() && !accounts.hasCoordinator();
    }

    private boolean isRight(String token) {
        return stored.get(NONCE)
                .filter(nonce -> signer.verifies(PURPOSE, nonce, token))
                .isPresent();
    }

    private String token() {
        return signer.sign(PURPOSE, stored.getOrSet(NONCE, Signer.randomToken()));
    }

    private void refused() {
        audit.record(0, "setup.refused", "setup", "");
    }
}
