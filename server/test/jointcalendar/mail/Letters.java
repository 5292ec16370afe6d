package jointcalendar.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jointcalendar.text.Language;

/** Letters to try things with. */
final class Letters {
    static final MailAddress READER = new MailAddress("reader@undp.example");
    static final Sender FROM = Sender.parse("Joint Calendar <calendar@portal.example>");
    static final LetterWriter WRITER = new LetterWriter(URI.create("https://portal.example/"), FROM);

    private Letters() {}

    static Letter plain(String key) {
        return Letter.plain(key, READER, Language.EN, "Sign in", "Follow this link:\nhttps://portal.example/in/7\n");
    }

    static Letter digest(String key) {
        return Letter.plain(key, READER, Language.RU, "Совместный календарь: июнь 2007 г.", "Обучение пограничников\n")
                .withHtml("<p>Обучение <b>пограничников</b></p>")
                .with(new Attachment(
                        "июнь.ics",
                        "text/calendar; charset=UTF-8",
                        "BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8)))
                .forList(new MailingList(
                        "digest",
                        URI.create("https://portal.example/unsubscribe/abc"),
                        Optional.of(URI.create("mailto:calendar@portal.example?subject=unsubscribe%20abc"))));
    }

    static Postman.Parcel parcel(Letter letter, TestClock clock) {
        return new Postman.Parcel(letter.to(), WRITER.write(letter, clock.instant()));
    }
}
