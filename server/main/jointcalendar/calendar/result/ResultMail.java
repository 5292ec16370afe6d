package jointcalendar.calendar.result;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Plan;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;

/** The letter that asks a person for what came of their organisation's activities. */
public final class ResultMail {
    /** What the keys of these letters begin with. */
    public static final String KEYS = "results/";

    private final Messages messages;
    private final VocabularyRepository vocabulary;
    private final URI baseUrl;

    /** @param baseUrl the portal's own address, without a slash at its end */
    public ResultMail(Messages messages, VocabularyRepository vocabulary, URI baseUrl) {
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.baseUrl = baseUrl;
    }

    /**
     * One letter for all of it, at most one a day to each; none where there is no address that mail can be sent to.
     *
     * @param first asked for the first time
     * @param again for the second time, and the last
     */
    Optional<Letter> letter(Account account, List<Activity> first, List<Activity> again, LocalDate today) {
        return MailAddress.parse(account.email()).map(address -> {
            Words words = messages.in(account.language());
            int all = first.size() + again.size();
            return Letter.plain(
                    KEYS + today + "/" + account.id(),
                    address,
                    account.language(),
                    words.say(first.isEmpty() ? "result.mail.subject-again" : "result.mail.subject", all),
                    text(words, first, again));
        });
    }

    private String text(Words words, List<Activity> first, List<Activity> again) {
        List<String> parts = new ArrayList<>();
        if (!first.isEmpty()) {
            parts.add(words.say("result.mail.first", first.size()));
            first.forEach(activity -> parts.add(line(words, activity)));
        }
        if (!again.isEmpty()) {
            parts.add(words.say("result.mail.again", again.size()));
            again.forEach(activity -> parts.add(line(words, activity)));
        }
        parts.add(words.say("result.mail.all", baseUrl + "/results"));
        parts.add(words.say("result.mail.choice", baseUrl + "/profile"));
        return String.join("\n\n", parts) + "\n";
    }

    private String line(Words words, Activity activity) {
        String when = new ActivityWords(words, vocabulary.current()).when(activity.plan());
        return named(words, activity) + "\n" + when + "\n" + baseUrl + "/activities/" + activity.id() + "/result";
    }

    /** Mail lies about in many places: what is confidential stands in it by its reference alone. */
    private static String named(Words words, Activity activity) {
        Plan plan = activity.plan();
        return plan.visibility().isConfidential()
                ? words.say("result.mail.confidential", activity.reference())
                : plan.titleIn(words.language());
    }
}
