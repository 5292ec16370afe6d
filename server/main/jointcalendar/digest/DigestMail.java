package jointcalendar.digest;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.mail.Attachment;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.MailingList;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;
import jointcalendar.web.Templates;

/** Writes an issue's letters. */
public final class DigestMail {
    private final DigestViews views;
    private final Templates templates;
    private final Messages messages;
    private final AttachedCalendar calendar;
    private final Subscriptions subscriptions;
    private final URI baseUrl;

    /** @param baseUrl the portal's own address, without a slash at its end */
    public DigestMail(
            DigestViews views,
            Templates templates,
            Messages messages,
            AttachedCalendar calendar,
            Subscriptions subscriptions,
            URI baseUrl) {
        this.views = views;
        this.templates = templates;
        this.messages = messages;
        this.calendar = calendar;
        this.subscriptions = subscriptions;
        this.baseUrl = baseUrl;
    }

    /** For the letters of one issue, written in one go. */
    Batch batch(Issue issue) {
        return new Batch(issue);
    }

    private record Written(String subject, String text, String html, Optional<Attachment> calendar) {}

    /** Who gets the same words. */
    private record Reader(Viewer viewer, Optional<ZoneId> zone) {}

    /** Readers who may see the same, for the same organisation, in the same language and zone, share one text but for the way to leave. */
    final class Batch {
        private final Issue issue;
        private final Map<Reader, Optional<Written>> written = new HashMap<>();
        private final String placeOfAddressToLeave = "leave-" + Signer.randomToken();

        private Batch(Issue issue) {
            this.issue = issue;
        }

        /**
         * The account's letter; none where there is nothing to say, or no address that mail can be sent to.
         *
         * @param key of the letter, see {@link Letter}
         */
        Optional<Letter> letter(Account account, String key) {
            Optional<MailAddress> address = MailAddress.parse(account.email());
            return address.isEmpty()
                    ? Optional.empty()
                    : written.computeIfAbsent(likeness(account), this::write)
                            .map(shared -> letter(account, address.get(), key, shared));
        }

        private static Reader likeness(Account account) {
            Role role = account.role() == Role.COORDINATOR ? Role.COORDINATOR : Role.READER;
            Viewer viewer = Viewer.person(0, role, account.organisation(), account.side(), account.language());
            return new Reader(viewer, account.zone());
        }

        private Optional<Written> write(Reader reader) {
            DigestContent content = views.gather(issue, reader.viewer());
            return content.saysNothing() ? Optional.empty() : Optional.of(write(content, reader));
        }

        private Written write(DigestContent content, Reader reader) {
            Viewer viewer = reader.viewer();
            DigestView view = views.view(content, viewer, reader.zone());
            List<Activity> dated = content.forCalendar();
            Map<String, Object> model = Map.of(
                    "digest",
                    view,
                    "language",
                    viewer.language().code(),
                    "base",
                    baseUrl.toString(),
                    "leave",
                    placeOfAddressToLeave,
                    "attached",
                    !dated.isEmpty());
            Words words = messages.in(viewer.language());
            return new Written(
                    view.subject(),
                    WrappedText.of(templates.fill("digest/mail.text.peb", words, model)),
                    templates.fill("digest/mail.html.peb", words, model),
                    dated.isEmpty() ? Optional.empty() : Optional.of(calendar.of(issue, dated, words)));
        }

        private Letter letter(Account account, MailAddress address, String key, Written shared) {
            URI leave = subscriptions.addressToLeave(account.id());
            Letter letter = Letter.plain(
                            key, address, account.language(), shared.subject(), personal(shared.text(), leave))
                    .withHtml(personal(shared.html(), leave))
                    .forList(new MailingList("digest", leave, Optional.empty()));
            return shared.calendar().map(letter::with).orElse(letter);
        }

        private String personal(String text, URI leave) {
            return text.replace(placeOfAddressToLeave, leave.toString());
        }
    }
}
