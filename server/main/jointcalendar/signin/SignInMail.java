package jointcalendar.signin;

import java.net.URI;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.Outbox;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;

/** The letter with a one-time link. */
public final class SignInMail {
    private final Outbox outbox;
    private final Messages messages;
    private final URI baseUrl;

    public SignInMail(Outbox outbox, Messages messages, URI baseUrl) {
        this.outbox = outbox;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** Puts the letter into the outbox, as part of the caller's transaction. */
    void put(Account account, String token) {
        Words words = messages.in(account.language());
        outbox.put(Letter.plain(
                "sign-in/" + Signer.hash(token).substring(0, 32),
                new MailAddress(account.email()),
                account.language(),
                words.say("account.mail.subject"),
                words.say("account.mail.text", link(token))));
    }

    /** Has what was put delivered; after the commit. */
    void send() {
        outbox.kick();
    }

    /** The address that signs its holder in, once. */
    public String link(String token) {
        return baseUrl + "/sign-in/" + token;
    }
}
