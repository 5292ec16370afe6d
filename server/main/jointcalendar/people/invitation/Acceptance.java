package jointcalendar.people.invitation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.account.AccountChangeRepository;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import jointcalendar.text.Slug;

/** Coming in by an invitation. Looking at one does not use it up, since programs that scan mail look too. */
public final class Acceptance {
    private final Database database;
    private final InvitationRepository invitations;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final AccountChangeRepository changes;
    private final AuditLog audit;
    private final Clock clock;
    private final Clock realTime;

    /**
     * @param clock by which accounts are made, the portal's
     * @param realTime by which invitations end
     */
    public Acceptance(
            Database database,
            InvitationRepository invitations,
            AccountRepository accounts,
            OrganisationRepository organisations,
            AuditLog audit,
            Clock clock,
            Clock realTime) {
        this.database = database;
        this.invitations = invitations;
        this.accounts = accounts;
        this.organisations = organisations;
        this.changes = new AccountChangeRepository(database);
        this.audit = audit;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** How a person introduces themselves. */
    public record Introduction(PersonName name, Language language, Optional<ZoneId> zone) {}

    /** What a link is good for. */
    public sealed interface Found {
        /** Still good: who asks whom in. */
        record Open(Invitation invitation, Account inviter) implements Found {}

        record Closed(Why why) implements Found {}

        /** Used just now, and this account came of it. */
        record Accepted(Account account) implements Found {}
    }

    /** Why a link is not good. */
    public enum Why {
        UNKNOWN,
        ACCEPTED,
        REVOKED,
        RENEWED,
        EXPIRED,
        /** Who sent it may not ask anybody in any more. */
        INVITER_MAY_NOT,
        ORGANISATION_ENDED,
        HAS_ACCOUNT
    }

    /** What this link is good for now: open, or closed. */
    public Found look(String token) {
        Optional<Invitation> found = invitations.byToken(token);
        if (found.isEmpty()) {
            return refused(Why.UNKNOWN, "invitation");
        }
        Account inviter = accounts.find(found.get().inviter()).orElseThrow();
        Optional<Why> why = why(found.get(), inviter);
        return why.isPresent()
                ? refused(why.get(), "invitation/" + found.get().id())
                : new Found.Open(found.get(), inviter);
    }

    private Optional<Why> why(Invitation invitation, Account inviter) {
        Invitation.Draft draft = invitation.draft();
        if (invitation.ending().isPresent()) {
            return invitation.ending().map(ending -> Why.valueOf(ending.name()));
        }
        if (!invitation.isOpen(realTime.instant())) {
            return Optional.of(Why.EXPIRED);
        }
        if (!inviter.active() || !inviter.viewer().mayAppoint(draft.role(), draft.organisation())) {
            return Optional.of(Why.INVITER_MAY_NOT);
        }
        if (!organisations.all().isActive(draft.organisation())) {
            return Optional.of(Why.ORGANISATION_ENDED);
        }
        return accounts.byEmail(draft.email()).map(account -> Why.HAS_ACCOUNT);
    }

    private Found refused(Why why, String subject) {
        audit.record(0, "account.not-joined", subject, Slug.of(why));
        return new Found.Closed(why);
    }

    /** Uses the link and makes the account; of two at once one is accepted, and the other is told that it was. */
    public Found accept(String token, Introduction introduction) {
        return database.transactionAmongRivals(() -> {
            Found found = look(token);
            return found instanceof Found.Open open ? accept(open.invitation(), introduction) : found;
        });
    }

    private Found accept(Invitation invitation, Introduction introduction) {
        if (!invitations.end(invitation.id(), Invitation.Ending.ACCEPTED, realTime.instant())) {
            return refused(Why.ACCEPTED, "invitation/" + invitation.id());
        }
        Account made = add(invitation.draft(), introduction);
        invitations.made(invitation.id(), made.id());
        for (Invitation other : invitations.notEndedTo(made.email())) {
            invitations.end(other.id(), Invitation.Ending.ACCEPTED, realTime.instant());
            invitations.made(other.id(), made.id());
        }
        audit.record(made.id(), "account.joined", "invitation/" + invitation.id(), "");
        return new Found.Accepted(made);
    }

    private Account add(Invitation.Draft draft, Introduction introduction) {
        Account made = accounts.add(
                draft.email(),
                introduction.name(),
                draft.role(),
                draft.organisation(),
                introduction.language(),
                clock.instant());
        changes.wish(made.id(), introduction.zone(), made.digest(), made.signInLetters());
        return made;
    }
}
