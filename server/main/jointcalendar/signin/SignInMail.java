package jointcalendar.signin;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import jointcalendar.access.Origin;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.Outbox;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;

/** Letters about signing in: the one with a one-time link, and those that tell of changes. */
public final class SignInMail {
    private static final int KEY_LENGTH = 32;
    private final Outbox outbox;
    private final Messages messages;
    private final URI baseUrl;
    private final Clock realTime;
    private final Clock business;

    /** @param business whose zone is for those who have not chosen one */
    public SignInMail(Outbox outbox, Messages messages, URI baseUrl, Clock realTime, Clock business) {
        this.outbox = outbox;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.realTime = realTime;
        this.business = business;
    }

    /** Puts the letter with a link into the outbox, as part of the caller's transaction. */
    void put(Account account, String token) {
        Words words = messages.in(account.language());
        put(
                account,
                Signer.hash(token),
                words.say("account.mail.subject"),
                words.say("account.mail.text", link(token)));
    }

    /** As the other, with the letter that tells of a change. */
    void put(Account account, News news, Browser browser) {
        Words words = messages.in(account.language());
        String what = words.say("signin.news." + news.slug());
        String text = words.say(
                "signin.news.text",
                what,
                when(words, account.zone().orElseGet(business::getZone)),
                Origin.current().address(),
                BrowserWords.of(words, browser.kind()),
                baseUrl + "/profile/sign-in");
        put(
                account,
                Signer.hash(Signer.randomToken()),
                words.say("signin.news.subject", words.say("common.name"), what),
                text);
    }

    private void put(Account account, String key, String subject, String text) {
        outbox.put(Letter.plain(
                "sign-in/" + key.substring(0, KEY_LENGTH),
                new MailAddress(account.email()),
                account.language(),
                subject,
                text));
    }

    private String when(Words words, ZoneId reader) {
        ZonedDateTime now = realTime.instant().atZone(reader);
        return words.say(
                "signin.when",
                words.dates().fullDay(now.toLocalDate()),
                words.dates().time(now.toLocalTime()),
                reader.getId());
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
