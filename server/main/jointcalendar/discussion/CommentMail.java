package jointcalendar.discussion;

import java.util.List;
import jointcalendar.account.AccountRepository;
import jointcalendar.db.Database;
import jointcalendar.mail.Outbox;

/** Tells people of comments: a little after these were written, with what they say and who may see them then. */
public final class CommentMail {
    private static final int AT_A_TIME = 50;

    private final Database database;
    private final TellingRepository telling;
    private final AllSubjects subjects;
    private final AccountRepository accounts;
    private final Following following;
    private final CommentLetter letter;
    private final Outbox outbox;

    CommentMail(
            Database database,
            AllSubjects subjects,
            AccountRepository accounts,
            Following following,
            CommentLetter letter,
            Outbox outbox) {
        this.database = database;
        this.telling = new TellingRepository(database);
        this.subjects = subjects;
        this.accounts = accounts;
        this.following = following;
        this.letter = letter;
        this.outbox = outbox;
    }

    /** Hands the letters on all comments that are still to be told to the outbox; those of one comment all or none. */
    public void tellDue() {
        List<TellingRepository.Due> due = telling.due(AT_A_TIME);
        while (!due.isEmpty()) {
            due.forEach(this::tell);
            outbox.kick();
            due = due.size() < AT_A_TIME ? List.of() : telling.due(AT_A_TIME);
        }
    }

    private void tell(TellingRepository.Due due) {
        database.transaction(() -> {
            if (telling.claim(due)) {
                subjects.find(due.comment().subject()).ifPresent(subject -> tell(due, subject));
            }
        });
    }

    private void tell(TellingRepository.Due due, Subject subject) {
        Comment comment = due.comment();
        new Recipients(comment, subject, due.tell(), following.wishes(subject.ref()), following.authors(subject.ref()))
                .among(accounts.active())
                .forEach(recipient -> letter.to(recipient, comment, subject).ifPresent(outbox::put));
    }
}
