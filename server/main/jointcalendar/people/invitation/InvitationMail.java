package jointcalendar.people.invitation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import jointcalendar.account.Account;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.Outbox;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Messages;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;

/** The letter that asks somebody in, in their language. */
public final class InvitationMail {
    /** How the keys of all such letters begin. */
    public static final String KEYS = "invitation/";

    private final Outbox outbox;
    private final Messages messages;
    private final OrganisationRepository organisations;
    private final URI baseUrl;
    private final Clock clock;

    /** @param clock in whose zone the letter names its last day */
    public InvitationMail(
            Outbox outbox, Messages messages, OrganisationRepository organisations, URI baseUrl, Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.organisations = organisations;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Puts the letter into the outbox, as part of the caller's transaction. */
    void put(Invitation invitation, String token, Account inviter) {
        Invitation.Draft draft = invitation.draft();
        Words words = messages.in(draft.language());
        String from = inviter.called().in(words);
        String sender = organisations.all().shortName(inviter.organisation());
        outbox.put(Letter.plain(
                key(invitation.id()),
                new MailAddress(draft.email()),
                draft.language(),
                words.say("people.invitation.mail.subject", from, sender),
                words.say(
                        "people.invitation.mail.text",
                        from,
                        sender,
                        words.say("people.role." + Slug.of(draft.role())),
                        organisations.all().get(draft.organisation()).name(draft.language()),
                        baseUrl + "/invitations/" + token,
                        words.dates().fullDay(LocalDate.ofInstant(invitation.expiresAt(), clock.getZone())))));
    }

    /** Has what was put delivered; after the commit. */
    void send() {
        outbox.kick();
    }

    /** Takes a letter back that has not been sent yet. */
    void withdraw(long invitation) {
        outbox.withdraw(key(invitation));
    }

    private static String key(long invitation) {
        return KEYS + invitation;
    }
}
