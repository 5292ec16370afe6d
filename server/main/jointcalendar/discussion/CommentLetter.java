package jointcalendar.discussion;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.MailingList;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Messages;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Templates;

/** Writes the letter that tells somebody of a comment. Of what is confidential it says no more than that there is one. */
final class CommentLetter {
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final Following following;
    private final Templates templates;
    private final Messages messages;
    private final URI baseUrl;

    /** @param baseUrl the portal's own address, without a slash at its end */
    CommentLetter(
            AccountRepository accounts,
            OrganisationRepository organisations,
            Following following,
            Templates templates,
            Messages messages,
            URI baseUrl) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.following = following;
        this.templates = templates;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** None where the person's address is none that mail can be sent to. The key lets nobody be told of one comment twice. */
    Optional<Letter> to(Recipients.Recipient recipient, Comment comment, Subject subject) {
        Account account = recipient.account();
        Words words = messages.in(account.language());
        URI leave = following.addressToLeave(new Following.Leaving(account.id(), subject.ref()));
        Map<String, Object> model = model(recipient.why(), comment, subject, words, leave);
        String heading = subject.isConfidential()
                ? words.say("discussion.mail.subject.kept")
                : words.say(
                        "discussion.mail.subject",
                        organisations.all().shortName(comment.organisation()),
                        subject.title(words.language()));
        String key = "comment/" + comment.id() + "/" + account.id();
        return MailAddress.parse(account.email()).map(address -> Letter.plain(
                        key,
                        address,
                        account.language(),
                        heading,
                        templates.fill("discussion/mail.text.peb", words, model))
                .withHtml(templates.fill("discussion/mail.html.peb", words, model))
                .forList(new MailingList("comments", leave, Optional.empty())));
    }

    private Map<String, Object> model(Recipients.Why why, Comment comment, Subject subject, Words words, URI leave) {
        MentionNames names = MentionNames.of(List.of(comment), accounts, organisations, words);
        boolean kept = subject.isConfidential();
        Map<String, Object> model = new HashMap<>();
        model.put("kept", kept);
        model.put("title", kept ? "" : subject.title(words.language()));
        model.put("author", kept ? "" : names.person(comment.author()));
        model.put("organisation", kept ? "" : names.organisation(comment.organisation()));
        CommentText text = CommentText.of(kept ? "" : comment.text(), names);
        model.put("paragraphs", text.paragraphs());
        model.put("plain", text.plain());
        model.put("why", words.say("discussion.mail.why." + Slug.of(why)));
        model.put("language", words.language().code());
        model.put("href", baseUrl + "/comments/" + comment.id());
        model.put("leave", leave.toString());
        model.put("profile", baseUrl + "/profile");
        return model;
    }
}
