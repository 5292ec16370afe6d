package jointcalendar.signin;

import java.net.URI;
import java.util.List;
import jointcalendar.TestPortal;
import jointcalendar.mail.FoundLetter;

/** What a portal of a test has sent. */
public final class Mailbox {
    private final List<FoundLetter> letters;

    public Mailbox(TestPortal portal) {
        portal.runJobs();
        letters = portal.mailFolder().newest(50);
    }

    /** The path of the newest link that signs somebody in. */
    public String link() {
        return letters.stream()
                .flatMap(letter -> letter.text().lines())
                .filter(line -> line.contains("/sign-in/"))
                .map(line -> URI.create(line.strip()).getPath())
                .findFirst()
                .orElseThrow();
    }

    public List<String> subjects() {
        return letters.stream().map(FoundLetter::subject).toList();
    }

    /** The text of the newest letter whose subject holds this. */
    public String text(String subject) {
        return letters.stream()
                .filter(letter -> letter.subject().contains(subject))
                .map(FoundLetter::text)
                .findFirst()
                .orElseThrow();
    }
}
