package jointcalendar.people.invitation;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.organisation.MergeStep;

/** Whoever was invited by an organisation that is merged into another comes to that one. */
public final class InvitationMove implements MergeStep {
    private final InvitationRepository invitations;

    public InvitationMove(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<Count> counts(long from) {
        return List.of(new Count("organisation.merger.invitations", invitations.openOf(from)));
    }

    @Override
    public void move(long from, long into, Viewer who) {
        invitations.moveAll(from, into);
    }
}
