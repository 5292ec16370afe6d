package jointcalendar.discussion;

import java.util.Set;
import java.util.stream.Collectors;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** Reads the form in which a comment is written, and says in it what was wrong. */
record CommentForm(Form form, Words words) {
    static final int LONGEST = 4000;
    static final int LONGEST_REASON = 1000;
    private static final int MOST_TICKED = 60;

    Discussions.Typed typed() {
        String text = form.value("text").replace("\r\n", "\n");
        if (text.isEmpty()) {
            form.refuse("text", words.say("discussion.wrong.missing"));
        } else if (text.length() > LONGEST) {
            form.refuse("text", words.say("discussion.wrong.long", LONGEST, text.length() - LONGEST));
        }
        return new Discussions.Typed(text, also(), ThreadViews.formKey(form));
    }

    private Set<Mention> also() {
        return form.all("tell").stream()
                .limit(MOST_TICKED)
                .flatMap(slug -> Mention.parse(slug).stream())
                .collect(Collectors.toSet());
    }

    /** The status with which the form is shown again. */
    int refuse(Discussions.Outcome outcome) {
        if (outcome instanceof Discussions.Outcome.NotReached refused) {
            form.refuse("text", words.say("discussion.wrong.not-reached", String.join(", ", refused.names())));
        } else if (outcome instanceof Discussions.Outcome.Ambiguous refused) {
            form.refuse("text", words.say("discussion.wrong.ambiguous", String.join(", ", refused.names())));
        } else if (outcome instanceof Discussions.Outcome.TooMany refused) {
            form.refuse(
                    "text",
                    words.say("discussion.wrong.too-many", refused.pause().toMinutes() + 1));
            return 429;
        }
        return 422;
    }

    /** Why the coordinator removes a comment. */
    String reason() {
        String reason = form.value("reason");
        if (reason.isEmpty()) {
            form.refuse("reason", words.say("discussion.wrong.reason-missing"));
        } else if (reason.length() > LONGEST_REASON) {
            form.refuse("reason", words.say("discussion.wrong.long", LONGEST_REASON, reason.length() - LONGEST_REASON));
        }
        return reason;
    }
}
