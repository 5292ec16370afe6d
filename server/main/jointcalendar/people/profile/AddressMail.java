package jointcalendar.people.profile;

import java.net.URI;
import java.util.List;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.Outbox;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;

/** The letters that go with a change of address, in the language of the person who changes it. */
public final class AddressMail {
    /** How the keys of all such letters begin. */
    public static final String KEYS = "address/";

    private final Outbox outbox;
    private final Messages messages;
    private final URI baseUrl;

    public AddressMail(Outbox outbox, Messages messages, URI baseUrl) {
        this.outbox = outbox;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** To the new address: the link that confirms it. */
    void putLink(Account account, MailAddress to, String token) {
        put(account, to, token, "link", baseUrl + "/profile/address/" + token);
    }

    /** To an address that somebody has already, instead of a link. */
    void putTaken(Account account, MailAddress to, String token) {
        put(account, to, token, "taken", baseUrl + "/sign-in");
    }

    /** To the old address, once it is one no more. */
    void putNotice(Account before, String token) {
        put(before, new MailAddress(before.email()), token, "notice", baseUrl.toString());
    }

    private void put(Account account, MailAddress to, String token, String which, String address) {
        Words words = messages.in(account.language());
        outbox.put(Letter.plain(
                key(which, Signer.hash(token)),
                to,
                account.language(),
                words.say("people.address.mail." + which + ".subject"),
                words.say("people.address.mail." + which + ".text", address)));
    }

    private static String key(String which, String tokenHash) {
        return KEYS + which + "/" + tokenHash.substring(0, 32);
    }

    /** The keys of the letters to a new address that this token may have been in. */
    static List<String> keys(String tokenHash) {
        return List.of(key("link", tokenHash), key("taken", tokenHash));
    }

    /** Has what was put delivered; after the commit. */
    void send() {
        outbox.kick();
    }
}
