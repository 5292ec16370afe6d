package jointcalendar.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads a written message back. */
final class LetterReader {
    private static final Session SESSION = Session.getInstance(new Properties());

    private String text = "";
    private Optional<String> html = Optional.empty();
    private final List<String> attachments = new ArrayList<>();

    private LetterReader() {}

    /** The letter in these bytes, or nothing where they are no message. */
    static Optional<FoundLetter> read(String name, byte[] bytes) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            LetterReader reader = new LetterReader();
            reader.take(message);
            Date date = message.getSentDate();
            return Optional.of(new FoundLetter(
                    name,
                    first(message.getFrom()),
                    first(message.getAllRecipients()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    date == null ? Instant.EPOCH : date.toInstant(),
                    reader.text,
                    reader.html,
                    List.copyOf(reader.attachments)));
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                take(each);
            }
        } else if (part.isMimeType("text/html")) {
            html = Optional.of(part.getContent().toString());
        } else if (part.isMimeType("text/plain")) {
            text = part.getContent().toString();
        }
    }

    private static String first(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0 && addresses[0] instanceof InternetAddress address
                ? address.getAddress()
                : "";
    }
}
