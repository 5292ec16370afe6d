package jointcalendar.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Writes letters as MIME messages (RFC 5322, RFC 2045 to 2047). */
public final class LetterWriter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);
    private static final int LONGEST = 5_000_000; // A packet of the database holds 16 MB.

    private final Session session = Session.getInstance(new Properties());
    private final String host;
    private final Sender from;

    /** @param baseUrl the portal's own address, whose host completes Message-ID and List-Id */
    public LetterWriter(URI baseUrl, Sender from) {
        this.host = Objects.requireNonNull(baseUrl.getHost(), "BASE_URL has no host");
        this.from = from;
    }

    /** The Message-ID of the letter with this key, the same each time. */
    public String messageId(String onceKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(onceKey.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + host + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The bytes of the message, with CRLF line ends.
     *
     * @param date what the header Date says
     * @throws IllegalArgumentException where it has more than 5 MB
     */
    public byte[] write(Letter letter, Instant date) {
        try {
            MimeMessage message = new KeyedMessage(session, messageId(letter.onceKey()));
            address(message, letter, date);
            mark(message, letter);
            LetterBody.fill(message, letter);
            message.saveChanges();
            return bytes(message);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("This letter cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void address(MimeMessage message, Letter letter, Instant date) throws MessagingException, IOException {
        InternetAddress sender = new InternetAddress(from.address().value());
        if (!from.name().isEmpty()) {
            sender.setPersonal(from.name(), "UTF-8");
        }
        message.setFrom(sender);
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().value()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setHeader("Date", DATE.format(date));
        message.setContentLanguage(new String[] {letter.language().code()});
    }

    private void mark(MimeMessage message, Letter letter) throws MessagingException {
        if (letter.automatic()) {
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        if (letter.list().isPresent()) {
            MailingList list = letter.list().get();
            String byMail = list.byMail()
                    .map(uri -> ",\r\n <" + uri.toASCIIString() + ">")
                    .orElse("");
            message.setHeader("List-Id", "<" + list.label() + "." + host + ">");
            message.setHeader("List-Unsubscribe", "<" + list.unsubscribe().toASCIIString() + ">" + byMail);
            if (list.oneClick()) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        if (bytes.size() > LONGEST) {
            throw new IllegalArgumentException("This letter has more than 5 MB");
        }
        return bytes.toByteArray();
    }

    private static final class KeyedMessage extends MimeMessage {
        private final String id;

        KeyedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
