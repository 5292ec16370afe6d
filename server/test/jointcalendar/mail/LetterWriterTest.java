package jointcalendar.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
    private final TestClock clock = new TestClock();

    private MimeMessage written(Letter letter) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(Letters.WRITER.write(letter, clock.instant())));
    }

    private static String header(MimeMessage message, String name) throws Exception {
        return message.getHeader(name, null);
    }

    @Test
    void writesTheHeadersOfALetterToAList() throws Exception {
        MimeMessage message = written(Letters.digest("digest/2007-06/42"));
        assertEquals("Joint Calendar <calendar@portal.example>", header(message, "From"));
        assertEquals("reader@undp.example", header(message, "To"));
        assertEquals("Совместный календарь: июнь 2007 г.", message.getSubject());
        assertEquals("Sun, 22 Nov 2026 10:15:30 +0000", header(message, "Date"));
        assertEquals("ru", header(message, "Content-Language"));
        assertEquals("<digest.portal.example>", header(message, "List-Id"));
        assertEquals(
                "<https://portal.example/unsubscribe/abc>,\r\n <mailto:calendar@portal.example?subject=unsubscribe%20abc>",
                header(message, "List-Unsubscribe"));
        assertEquals("List-Unsubscribe=One-Click", header(message, "List-Unsubscribe-Post"));
        assertEquals("auto-generated", header(message, "Auto-Submitted"));
        assertEquals("All", header(message, "X-Auto-Response-Suppress"));
        assertNull(header(message, "Precedence"));
    }

    @Test
    void putsPlainTextBeforeHtmlAndAttachmentsLast() throws Exception {
        MimeMultipart mixed = (MimeMultipart) written(Letters.digest("a")).getContent();
        assertTrue(mixed.getContentType().startsWith("multipart/mixed"));
        MimeMultipart texts = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertTrue(texts.getContentType().startsWith("multipart/alternative"));
        assertEquals("Обучение пограничников\r\n", texts.getBodyPart(0).getContent());
        assertEquals(
                "<p>Обучение <b>пограничников</b></p>", texts.getBodyPart(1).getContent());
        assertTrue(texts.getBodyPart(1).isMimeType("text/html"));
        MimeBodyPart calendar = (MimeBodyPart) mixed.getBodyPart(1);
        assertTrue(calendar.isMimeType("text/calendar"));
        assertEquals("июнь.ics", calendar.getFileName());
        assertArrayEquals(
                "BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8),
                calendar.getInputStream().readAllBytes());
    }

    @Test
    void writesPlainTextAloneWithoutParts() throws Exception {
        MimeMessage message = written(Letters.plain("sign-in/1"));
        assertTrue(message.isMimeType("text/plain"));
        assertEquals("Follow this link:\r\nhttps://portal.example/in/7\r\n", message.getContent());
        assertNull(header(message, "List-Unsubscribe"));
    }

    @Test
    void writesTextAndHtmlWithoutAttachmentsAsAlternatives() throws Exception {
        MimeMessage message = written(Letters.plain("a").withHtml("<p>Hello</p>"));
        assertTrue(message.isMimeType("multipart/alternative"));
    }

    @Test
    void writesOnlyAsciiInLinesThatServersAccept() {
        Letter letter = Letters.digest("a").withHtml("<p>" + "очень длинно ".repeat(500) + "x".repeat(5000));
        String bytes = new String(Letters.WRITER.write(letter, clock.instant()), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.chars().allMatch(c -> c < 128 && (c >= 32 || c == '\r' || c == '\n' || c == '\t')));
        assertTrue(Arrays.stream(bytes.split("\r\n", -1)).allMatch(line -> line.length() <= 998));
        assertFalse(bytes.replace("\r\n", "").contains("\n"));
    }

    @Test
    void givesTheSameMessageIdToTheSameKeyOnly() throws Exception {
        String id = header(written(Letters.plain("digest/2007-06/42")), "Message-ID");
        assertEquals(Letters.WRITER.messageId("digest/2007-06/42"), id);
        assertTrue(id.matches("<[0-9a-f]{32}@portal\\.example>"), id);
        assertNotEquals(id, Letters.WRITER.messageId("digest/2007-06/43"));
    }

    @Test
    void marksALetterThatSomebodyWroteAsNoAutomaticOne() throws Exception {
        Letter plain = Letters.plain("a");
        Letter byHand = new Letter(
                plain.onceKey(),
                plain.to(),
                plain.language(),
                plain.subject(),
                plain.text(),
                plain.html(),
                plain.attachments(),
                plain.list(),
                false);
        assertNull(header(written(byHand), "Auto-Submitted"));
        assertEquals("auto-generated", header(written(plain), "Auto-Submitted"));
    }

    @Test
    void asksForNoOneClickWhereTheAddressIsNotHttps() throws Exception {
        MailingList list = new MailingList("digest", URI.create("http://localhost:8080/u"), Optional.empty());
        MimeMessage message = written(Letters.plain("a").forList(list));
        assertEquals("<http://localhost:8080/u>", header(message, "List-Unsubscribe"));
        assertNull(header(message, "List-Unsubscribe-Post"));
    }

    @Test
    void letsNothingThatWasTypedBecomeAHeader() throws Exception {
        String typed = "x\r\nBcc: other@evil.example\r\n\r\n<script>\u0000";
        Letter letter = Letter.plain("a", Letters.READER, Language.EN, typed, typed)
                .withHtml(typed)
                .with(new Attachment(typed, "text/plain", typed.getBytes(StandardCharsets.UTF_8)));
        LetterWriter writer =
                new LetterWriter(URI.create("https://portal.example"), new Sender(typed, Letters.FROM.address()));
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(writer.write(letter, clock.instant())));
        assertNull(header(message, "Bcc"));
        assertEquals(1, message.getAllRecipients().length);
        assertEquals(1, message.getFrom().length);
        assertEquals("x Bcc: other@evil.example <script>", message.getSubject());
        MimeMultipart mixed = (MimeMultipart) message.getContent();
        assertEquals("x Bcc_ other@evil.example _script_", mixed.getBodyPart(1).getFileName());
    }

    @Test
    void refusesALetterThatIsTooLarge() {
        Letter letter =
                Letters.plain("a").with(new Attachment("a.bin", "application/octet-stream", new byte[5_000_000]));
        assertThrows(IllegalArgumentException.class, () -> Letters.WRITER.write(letter, clock.instant()));
    }
}
