package jointcalendar.discussion;

import java.net.URI;
import java.time.Clock;
import jointcalendar.access.Signer;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;
import jointcalendar.limit.Limits;
import jointcalendar.mail.Outbox;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Messages;
import jointcalendar.web.Templates;

/** All that discussions are made of, made once for everything that may be discussed. */
public final class DiscussionParts {
    final AllSubjects subjects;
    final CommentRepository comments;
    final Candidates candidates;
    final Following following;
    final OwnText ownText;
    final AuditLog audit;
    private final Discussions discussions;
    private final ThreadViews views;
    private final CommentMail mail;

    /**
     * @param clock the portal's business clock
     * @param baseUrl the portal's own address, without a slash at its end
     */
    public DiscussionParts(
            Database database,
            AllSubjects subjects,
            AccountRepository accounts,
            OrganisationRepository organisations,
            Outbox outbox,
            Templates templates,
            Messages messages,
            Limits limits,
            Signer signer,
            AuditLog audit,
            Clock clock,
            URI baseUrl) {
        this.subjects = subjects;
        this.audit = audit;
        comments = new CommentRepository(database);
        candidates = new Candidates(accounts, organisations, comments);
        following = new Following(database, comments, accounts, signer, audit, clock, baseUrl);
        ownText = new OwnText(candidates, accounts, organisations);
        discussions = new Discussions(database, comments, candidates, limits, audit, clock);
        views = new ThreadViews(comments, candidates, following, accounts, organisations);
        CommentLetter letter = new CommentLetter(accounts, organisations, following, templates, messages, baseUrl);
        mail = new CommentMail(database, subjects, accounts, following, letter, outbox);
    }

    /** What others ask of discussions. */
    public Discussions discussions() {
        return discussions;
    }

    /** For the pages of what is discussed. */
    public ThreadViews views() {
        return views;
    }

    public CommentMail mail() {
        return mail;
    }
}
