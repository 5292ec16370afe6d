package jointcalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jointcalendar.account.AccountChangeRepository;
import jointcalendar.activity.LooksOfPersonRepository;
import jointcalendar.activity.RevisionsOfPersonRepository;
import jointcalendar.attachment.AttachmentsOfPersonRepository;
import jointcalendar.audit.AuditRepository;
import jointcalendar.calendar.HabitOfPersonRepository;
import jointcalendar.calendar.PostedFormsOfPersonRepository;
import jointcalendar.calendar.joining.ProposalsOfPersonRepository;
import jointcalendar.calendar.unfinished.UnfinishedFormsOfPersonRepository;
import jointcalendar.digest.DigestsOfPersonRepository;
import jointcalendar.discussion.CommentsOfPersonRepository;
import jointcalendar.discussion.FollowsOfPersonRepository;
import jointcalendar.feed.FeedsOfPersonRepository;
import jointcalendar.overlap.StepsOfPersonRepository;
import jointcalendar.people.DirectoryRepository;
import jointcalendar.people.People;
import jointcalendar.people.Standing;
import jointcalendar.people.data.AccountPart;
import jointcalendar.people.data.AddressPart;
import jointcalendar.people.data.AuditPart;
import jointcalendar.people.data.Erasure;
import jointcalendar.people.data.InvitationPart;
import jointcalendar.people.data.LetterPart;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.SignInPart;
import jointcalendar.people.invitation.Acceptance;
import jointcalendar.people.invitation.InvitationMail;
import jointcalendar.people.invitation.InvitationRepository;
import jointcalendar.people.invitation.Invitations;
import jointcalendar.people.profile.AddressChangeRepository;
import jointcalendar.people.profile.AddressChanges;
import jointcalendar.people.profile.AddressMail;
import jointcalendar.people.profile.Profile;

/** What the portal does about people, made from the portal's parts. */
final class PeopleParts {
    private static final Duration LETTERS_ARE_KEPT = Duration.ofDays(30);

    final People people;
    final Invitations invitations;
    final Acceptance acceptance;
    final Standing standing;
    final Profile profile;
    final AddressChanges addressChanges;
    final PersonalData data;
    final Erasure erasure;
    private final InvitationRepository invitationRows;
    private final AddressChangeRepository addressRows;
    private final Portal portal;

    PeopleParts(Portal portal, AuditRepository auditEntries) {
        this.portal = portal;
        people = new People(portal.accounts, new DirectoryRepository(portal.database));
        invitationRows = new InvitationRepository(portal.database);
        addressRows = new AddressChangeRepository(portal.database);
        invitations = new Invitations(
                portal.database,
                portal.counter,
                invitationRows,
                portal.accounts,
                new InvitationMail(
                        portal.outbox, portal.messages, portal.organisations, portal.settings.baseUrl(), portal.clock),
                portal.audit,
                portal.realTime);
        acceptance = new Acceptance(
                portal.database,
                invitationRows,
                portal.accounts,
                portal.organisations,
                portal.audit,
                portal.clock,
                portal.realTime);
        standing = new Standing(
                portal.database, portal.counter, portal.accounts, invitations, portal.signIn, portal.audit);
        profile = new Profile(portal.database, portal.accounts, portal.audit);
        AddressMail addressMail = new AddressMail(portal.outbox, portal.messages, portal.settings.baseUrl());
        addressChanges = new AddressChanges(
                portal.database, portal.accounts, portal.signIn, addressMail, portal.audit, portal.realTime);
        data = new PersonalData(parts(auditEntries));
        erasure = new Erasure(portal.database, portal.counter, portal.accounts, data, portal.audit);
    }

    /** What each feature holds of a person. Invitations, digests and letters go before the addresses by which they are found. */
    private List<PersonalData.Part> parts(AuditRepository auditEntries) {
        return List.of(
                new SignInPart(portal.signIn),
                new InvitationPart(invitationRows, invitations, portal.organisations),
                new FeedsOfPersonRepository(portal.database),
                new DigestsOfPersonRepository(portal.database),
                new RevisionsOfPersonRepository(portal.database),
                new LooksOfPersonRepository(portal.database),
                new PostedFormsOfPersonRepository(portal.database),
                new HabitOfPersonRepository(portal.database),
                new UnfinishedFormsOfPersonRepository(portal.database),
                new CommentsOfPersonRepository(portal.database),
                new FollowsOfPersonRepository(portal.database),
                new StepsOfPersonRepository(portal.database),
                new AttachmentsOfPersonRepository(portal.database),
                new ProposalsOfPersonRepository(portal.database),
                new AuditPart(auditEntries),
                new LetterPart(portal.outbox, addressRows),
                new AddressPart(addressRows),
                new AccountPart(new AccountChangeRepository(portal.database), portal.organisations, portal.realTime));
    }

    /** Forgets invitations and changes of address that came to nothing, and letters about them. */
    void clean() {
        Instant before = portal.realTime.instant().minus(LETTERS_ARE_KEPT);
        invitationRows.clean(before);
        addressRows.clean(before);
        portal.outbox.forget(InvitationMail.KEYS, before);
        portal.outbox.forget(AddressMail.KEYS, before);
    }
}
