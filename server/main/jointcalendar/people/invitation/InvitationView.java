package jointcalendar.people.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jointcalendar.access.Viewer;
import jointcalendar.account.Called;
import jointcalendar.organisation.Organisation;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;

/**
 * An invitation in words. Templates read it as {@code invitation}.
 *
 * @param name as the inviter knows it; may be empty
 * @param sent "Asked by Coordinator on Mon 2 Apr 2007"
 * @param until until when it is good, or since when it is not
 * @param mayChange whether the viewer may send it again or take it back
 */
record InvitationView(
        long id,
        String email,
        String name,
        String role,
        long organisationId,
        String organisation,
        String sent,
        String until,
        boolean expired,
        boolean mayChange) {
    static InvitationView of(
            Invitation invitation,
            Organisation organisation,
            Called inviter,
            Viewer viewer,
            Words words,
            ZoneId zone,
            Instant now) {
        Invitation.Draft draft = invitation.draft();
        boolean expired = !invitation.isOpen(now);
        return new InvitationView(
                invitation.id(),
                draft.email(),
                draft.name().in(words.language()),
                words.say("people.role." + Slug.of(draft.role())),
                organisation.id(),
                organisation.shortName(),
                words.say("people.invitation.sent", inviter.in(words), day(invitation.createdAt(), words, zone)),
                words.say(
                        expired ? "people.invitation.expired" : "people.invitation.until",
                        day(invitation.expiresAt(), words, zone)),
                expired,
                viewer.mayAppoint(draft.role(), draft.organisation()));
    }

    private static String day(Instant at, Words words, ZoneId zone) {
        return words.dates().day(LocalDate.ofInstant(at, zone));
    }
}
