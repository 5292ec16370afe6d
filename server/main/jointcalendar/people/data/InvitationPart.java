package jointcalendar.people.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.account.Account;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.people.OpenInvitations;
import jointcalendar.people.invitation.Invitation;
import jointcalendar.people.invitation.InvitationRepository;
import jointcalendar.text.Slug;

/** By which letter the person came, and whom the person asked in. */
public final class InvitationPart implements PersonalData.Part {
    private final InvitationRepository invitations;
    private final OpenInvitations open;
    private final OrganisationRepository organisations;

    public InvitationPart(
            InvitationRepository invitations, OpenInvitations open, OrganisationRepository organisations) {
        this.invitations = invitations;
        this.open = open;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return Stream.concat(
                        invitations.to(account.email(), account.id()).stream().map(one -> row(one, "received")),
                        invitations.by(account.id()).stream().map(one -> row(one, "sent")))
                .toList();
    }

    private Map<String, Object> row(Invitation invitation, String which) {
        Invitation.Draft draft = invitation.draft();
        return new Row()
                .with("which", which)
                .with("to", draft.email())
                .with("given name", draft.name().given())
                .with("family name", draft.name().family())
                .with("role", Slug.of(draft.role()))
                .with("organisation", organisations.all().shortName(draft.organisation()))
                .with("language", draft.language().code())
                .with("sent at", invitation.createdAt())
                .with("expires at", invitation.expiresAt())
                .with("ended", invitation.ending().map(ending -> Slug.of(ending)))
                .values();
    }

    @Override
    public void forget(Account account) {
        open.endThoseBy(account.id());
        invitations.forget(account.email(), account.id());
    }
}
