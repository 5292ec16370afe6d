package jointcalendar.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jointcalendar.text.Language;

/**
 * One letter to one recipient, as it is to be sent once. What people typed may stand in the subject, the texts and the attachments'
 * names: none of it can become a header.
 *
 * @param onceKey names this letter among all that are ever sent, such as {@code digest/2007-06/42}; at most 120 of letters, digits
 *     and {@code / . _ : -}
 * @param subject made one line and at most 200 characters
 * @param text plain text; always there
 * @param html the same in HTML
 * @param automatic whether the portal wrote it by itself, so that holiday notices do not answer it
 */
public record Letter(
        String onceKey,
        MailAddress to,
        Language language,
        String subject,
        String text,
        Optional<String> html,
        List<Attachment> attachments,
        Optional<MailingList> list,
        boolean automatic) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9/._:-]{1,120}");

    /** @throws IllegalArgumentException where the key is none or the subject is blank */
    public Letter {
        if (!KEY.matcher(onceKey).matches()) {
            throw new IllegalArgumentException("Not a key of a letter");
        }
        subject = OneLine.of(subject, 200);
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("A letter needs a subject");
        }
        attachments = List.copyOf(attachments);
    }

    /** An automatic letter of plain text. */
    public static Letter plain(String onceKey, MailAddress to, Language language, String subject, String text) {
        return new Letter(onceKey, to, language, subject, text, Optional.empty(), List.of(), Optional.empty(), true);
    }

    public Letter withHtml(String html) {
        return new Letter(onceKey, to, language, subject, text, Optional.of(html), attachments, list, automatic);
    }

    public Letter with(Attachment attachment) {
        List<Attachment> all =
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList();
        return new Letter(onceKey, to, language, subject, text, html, all, list, automatic);
    }

    /** The letter as one that goes to a list; such letters let the others overtake them in the outbox. */
    public Letter forList(MailingList list) {
        return new Letter(onceKey, to, language, subject, text, html, attachments, Optional.of(list), automatic);
    }
}
