package jointcalendar.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** Puts a letter's texts and attachments into a message, with as few parts around them as will do. */
final class LetterBody {
    private LetterBody() {}

    static void fill(MimeMessage message, Letter letter) throws MessagingException {
        if (letter.attachments().isEmpty() && letter.html().isEmpty()) {
            message.setText(lines(letter.text()), "UTF-8");
        } else if (letter.attachments().isEmpty()) {
            message.setContent(texts(letter));
        } else {
            MimeMultipart mixed = new MimeMultipart("mixed");
            MimeBodyPart body = new MimeBodyPart();
            body.setContent(texts(letter));
            mixed.addBodyPart(body);
            for (Attachment attachment : letter.attachments()) {
                mixed.addBodyPart(part(attachment));
            }
            message.setContent(mixed);
        }
    }

    /** The kinds of text, the plainest first (RFC 2046 section 5.1.4). */
    private static MimeMultipart texts(Letter letter) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(letter.text(), "plain"));
        if (letter.html().isPresent()) {
            alternative.addBodyPart(text(letter.html().get(), "html"));
        }
        return alternative;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(lines(text), "UTF-8", subtype);
        return part;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
        part.setFileName(attachment.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Encoded text has CRLF as well (RFC 2045 section 6.8), and no control characters. */
    private static String lines(String text) {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .replace("\n", "\r\n");
    }
}
