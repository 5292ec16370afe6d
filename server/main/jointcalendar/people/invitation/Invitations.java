package jointcalendar.people.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.people.OpenInvitations;
import jointcalendar.people.People;
import jointcalendar.text.Slug;

/** Asking people in: letters with a link that makes an account once, within seven days. */
public final class Invitations implements OpenInvitations {
    private static final Duration LIVES = Duration.ofDays(7);
    private static final int MOST_A_DAY = 100;

    private final Database database;
    private final ChangeCounter counter;
    private final InvitationRepository invitations;
    private final AccountRepository accounts;
    private final InvitationMail mail;
    private final AuditLog audit;
    private final Clock realTime;

    public Invitations(
            Database database,
            ChangeCounter counter,
            InvitationRepository invitations,
            AccountRepository accounts,
            InvitationMail mail,
            AuditLog audit,
            Clock realTime) {
        this.database = database;
        this.counter = counter;
        this.invitations = invitations;
        this.accounts = accounts;
        this.mail = mail;
        this.audit = audit;
        this.realTime = realTime;
    }

    /** What became of asking somebody in. */
    public sealed interface Outcome {
        record Sent() implements Outcome {}

        /** The viewer may not give that role in that organisation, or there is no such invitation any more. */
        record NotYours() implements Outcome {}

        /** Somebody of whom the viewer may know has that address already. */
        record HasAccount(Account account) implements Outcome {}

        /** There is an open invitation to that address of which the viewer may know. */
        record AlreadyInvited() implements Outcome {}

        /** More letters in a day than anybody needs. */
        record TooMany(int most) implements Outcome {}
    }

    /**
     * Asks somebody in. Whoever may not know that the address has an account already is not told so: the letter goes out, and its
     * reader is told.
     */
    public Outcome invite(Invitation.Draft draft, Viewer by) {
        Outcome outcome = database.transaction(() -> {
            counter.lock(); // of two who ask the same person in at once the second is told
            return judge(draft, by).orElseGet(() -> {
                send(draft, by, "account.invited");
                return new Outcome.Sent();
            });
        });
        mail.send();
        return outcome;
    }

    private Optional<Outcome> judge(Invitation.Draft draft, Viewer by) {
        if (!by.mayAppoint(draft.role(), draft.organisation())) {
            return Optional.of(new Outcome.NotYours());
        }
        Optional<Account> known = accounts.byEmail(draft.email()).filter(account -> People.maySee(account, by));
        if (known.isPresent()) {
            return Optional.of(new Outcome.HasAccount(known.get()));
        }
        List<Invitation> earlier = invitations.notEndedTo(draft.email()).stream()
                .filter(one -> by.may(Right.RUN_ORGANISATION, one.draft().organisation()))
                .toList();
        if (earlier.stream().anyMatch(one -> one.isOpen(now()))) {
            return Optional.of(new Outcome.AlreadyInvited());
        }
        earlier.forEach(expired -> end(expired, Invitation.Ending.RENEWED));
        return tooMany(by);
    }

    private Optional<Outcome> tooMany(Viewer by) {
        return invitations.sentSince(by.account(), now().minus(Duration.ofDays(1))) < MOST_A_DAY
                ? Optional.empty()
                : Optional.of(new Outcome.TooMany(MOST_A_DAY));
    }

    /** Sends another letter with another link; the old link is good no more. */
    public Outcome renew(long id, Viewer by) {
        Outcome outcome = database.transaction(() -> {
            Optional<Invitation> found = mine(id, by);
            Optional<Outcome> refused = found.isEmpty() ? Optional.of(new Outcome.NotYours()) : tooMany(by);
            if (refused.isPresent()) {
                return refused.get();
            }
            if (!end(found.get(), Invitation.Ending.RENEWED)) {
                return new Outcome.NotYours();
            }
            send(found.get().draft(), by, "account.reinvited");
            return new Outcome.Sent();
        });
        mail.send();
        return outcome;
    }

    /** Takes an invitation back; false where there is none that the viewer may take back. */
    public boolean revoke(long id, Viewer by) {
        return database.transaction(() -> {
            boolean revoked = mine(id, by)
                    .filter(found -> end(found, Invitation.Ending.REVOKED))
                    .isPresent();
            if (revoked) {
                audit.record(by, "account.uninvited", "invitation/" + id, "");
            }
            return revoked;
        });
    }

    /** What has been neither accepted nor taken back, expired ones among it, as far as the viewer runs the organisations. */
    List<Invitation> notEnded(Viewer viewer) {
        return invitations.notEnded(viewer);
    }

    @Override
    public void endThoseBy(long account) {
        invitations.notEndedBy(account).forEach(one -> end(one, Invitation.Ending.REVOKED));
    }

    private Optional<Invitation> mine(long id, Viewer by) {
        return invitations
                .find(id)
                .filter(found -> found.ending().isEmpty())
                .filter(found ->
                        by.mayAppoint(found.draft().role(), found.draft().organisation()));
    }

    private void send(Invitation.Draft draft, Viewer by, String action) {
        String token = Signer.randomToken();
        Invitation made = invitations.add(draft, token, by.account(), now(), now().plus(LIVES));
        mail.put(made, token, accounts.find(by.account()).orElseThrow());
        audit.record(
                by,
                action,
                "invitation/" + made.id(),
                "role " + Slug.of(draft.role()) + "; organisation " + draft.organisation());
    }

    private boolean end(Invitation invitation, Invitation.Ending ending) {
        mail.withdraw(invitation.id());
        return invitations.end(invitation.id(), ending, now());
    }

    private Instant now() {
        return realTime.instant();
    }
}
