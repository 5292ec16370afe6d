package jointcalendar.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jointcalendar.db.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from a letter put into the outbox to an inbox. */
class MailDeliveryTest {
    private final TestClock clock = new TestClock();

    private Outbox outbox(Postman postman) {
        return new Outbox(TestServer.fresh().database(), Letters.WRITER, postman, clock);
    }

    @Test
    void reachesTheInboxOfARealServer() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            String url = "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?starttls=never";
            Outbox outbox = outbox(new SmtpPostman(url, Letters.FROM));
            outbox.put(Letters.digest("digest/2007-06/1"));
            outbox.put(Letters.plain("sign-in/1"));
            assertEquals(2, outbox.deliverDue());
            MimeMessage[] received = server.getReceivedMessages();
            assertEquals("Sign in", received[0].getSubject());
            assertEquals("Совместный календарь: июнь 2007 г.", received[1].getSubject());
            assertEquals(clock.instant(), received[1].getSentDate().toInstant());
        } finally {
            server.stop();
        }
    }

    @Test
    void waitsForAServerThatIsBusyAndStopsAtOneThatRefuses() throws Exception {
        try (FakeSmtpServer server = new FakeSmtpServer()) {
            Outbox outbox = outbox(new SmtpPostman(server.url(), Letters.FROM));
            long id = outbox.put(Letters.plain("a"));
            server.answers("RCPT", "450 4.2.0 busy");
            outbox.deliverDue();
            assertEquals(LetterState.WAITING, outbox.find(List.of(id)).get(0).state());
            server.answers("RCPT", "550 5.1.1 no such user");
            clock.pass(Duration.ofMinutes(1));
            outbox.deliverDue();
            Posted posted = outbox.find(List.of(id)).get(0);
            assertEquals(LetterState.FAILED, posted.state());
            assertEquals("550 5.1.1 no such user", posted.failure().orElseThrow());
            clock.pass(Duration.ofDays(2));
            outbox.deliverDue();
            assertEquals(2, server.count("RCPT"));
        }
    }

    @Test
    void reachesTheFolderWhereThereIsNoServer(@TempDir Path data) {
        Outbox outbox = outbox(new FolderPostman(data.resolve("mail"), clock));
        outbox.put(Letters.plain("sign-in/1"));
        assertEquals(1, outbox.deliverDue());
        FoundLetter found = new MailFolder(data.resolve("mail")).newest(1).get(0);
        assertTrue(found.text().contains("https://portal.example/in/7"));
    }
}
