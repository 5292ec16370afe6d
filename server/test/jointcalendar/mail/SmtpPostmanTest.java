package jointcalendar.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpPostmanTest {
    private final Postman.Parcel parcel = Letters.parcel(Letters.digest("digest/2007-06/42"), new TestClock());

    private Delivery deliver(String url) {
        try (Postman.Round round = new SmtpPostman(url, Letters.FROM).setOut()) {
            return round.deliver(parcel);
        }
    }

    private Delivery deliver(FakeSmtpServer server) throws Exception {
        try (server) {
            return deliver(server.url());
        }
    }

    private static GreenMail server(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    @Test
    void handsALetterToARealServerByteForByte() throws Exception {
        GreenMail server = server("smtp");
        try {
            String url = "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?starttls=never";
            assertInstanceOf(Delivery.Accepted.class, deliver(url));
            MimeMessage received = server.getReceivedMessages()[0];
            assertEquals("Совместный календарь: июнь 2007 г.", received.getSubject());
            assertEquals(Letters.WRITER.messageId("digest/2007-06/42"), received.getMessageID());
            assertEquals("<calendar@portal.example>", received.getHeader("Return-Path", null));
            assertEquals("List-Unsubscribe=One-Click", received.getHeader("List-Unsubscribe-Post", null));
            assertTrue(received.isMimeType("multipart/mixed"));
        } finally {
            server.stop();
        }
    }

    @Test
    void signsInWithThePasswordOfTheAddress() {
        GreenMail server = server("smtp");
        server.setUser("reader@undp.example", "portal", "p@ss+word");
        try {
            String host = "@127.0.0.1:" + server.getSmtp().getPort() + "?starttls=never";
            assertInstanceOf(Delivery.Accepted.class, deliver("smtp://portal:p%40ss+word" + host));
            assertInstanceOf(Delivery.Unreachable.class, deliver("smtp://portal:wrong" + host));
        } finally {
            server.stop();
        }
    }

    @Test
    void trustsNoServerThatNobodyVouchesFor() {
        GreenMail server = server("smtps");
        try {
            String url = "smtps://127.0.0.1:" + server.getSmtps().getPort();
            assertInstanceOf(Delivery.Unreachable.class, deliver(url));
            assertEquals(0, server.getReceivedMessages().length);
        } finally {
            server.stop();
        }
    }

    @Test
    void sendsNothingInTheClearWhereTlsIsRequired() throws Exception {
        try (FakeSmtpServer server = new FakeSmtpServer()) {
            String url = server.url().replace("never", "required");
            assertInstanceOf(Delivery.Unreachable.class, deliver(url));
            assertEquals(0, server.count("MAIL"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 <reader@undp.example> busy",
        "MAIL, 451 4.3.0 later",
        "DATA, 452 4.3.1 disk full",
        "., 451 4.7.1 greylisted"
    })
    void takesA4xxReplyAsLater(String command, String reply) throws Exception {
        Delivery delivery = deliver(new FakeSmtpServer().answers(command, reply));
        assertEquals(new Delivery.Later(reply), delivery);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 no such user", "MAIL, 553 5.1.8 sender", "DATA, 554 5.6.0 no", "., 550 5.7.1 content"})
    void takesA5xxReplyAsARefusal(String command, String reply) throws Exception {
        Delivery delivery = deliver(new FakeSmtpServer().answers(command, reply));
        assertEquals(new Delivery.Refused(reply), delivery);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void takesAConnectionThatEndsBeforeTheLetterWasHandedOverAsUnreachable(String command) throws Exception {
        Delivery delivery = deliver(new FakeSmtpServer().answers(command, FakeSmtpServer.HANG_UP));
        assertInstanceOf(Delivery.Unreachable.class, delivery);
    }

    @Test
    void isUnsureWhereTheConnectionEndsBeforeTheAnswerToAWholeLetter() throws Exception {
        FakeSmtpServer server = new FakeSmtpServer().answers(".", FakeSmtpServer.HANG_UP);
        assertInstanceOf(Delivery.Unsure.class, deliver(server));
        assertEquals(1, server.count("."));
    }

    @Test
    void takesAServerThatClosesAsUnreachable() throws Exception {
        assertInstanceOf(Delivery.Unreachable.class, deliver(new FakeSmtpServer().answers("MAIL", "421 closing")));
    }

    @Test
    void findsNobodyWhereNoServerListens() throws Exception {
        FakeSmtpServer gone = new FakeSmtpServer();
        gone.close();
        assertInstanceOf(Delivery.Unreachable.class, deliver(gone.url()));
    }

    @Test
    void usesOneConnectionForARound() throws Exception {
        try (FakeSmtpServer server = new FakeSmtpServer();
                Postman.Round round = new SmtpPostman(server.url(), Letters.FROM).setOut()) {
            assertInstanceOf(Delivery.Accepted.class, round.deliver(parcel));
            assertInstanceOf(Delivery.Accepted.class, round.deliver(parcel));
            assertEquals(1, server.count("CONNECT"));
        }
    }

    @Test
    void connectsAgainWhereTheServerHungUpBetweenTwoLetters() throws Exception {
        try (FakeSmtpServer server = new FakeSmtpServer();
                Postman.Round round = new SmtpPostman(server.url(), Letters.FROM).setOut()) {
            assertInstanceOf(Delivery.Accepted.class, round.deliver(parcel));
            server.answersOnce("MAIL", FakeSmtpServer.HANG_UP);
            assertInstanceOf(Delivery.Accepted.class, round.deliver(parcel));
            assertEquals(2, server.count("CONNECT"));
            assertEquals(2, server.count("."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example.org",
                "http://mail.example.org",
                "smtp://",
                "smtp://user:se/cret@mail.example.org",
                "smtp://user:se cret@mail.example.org",
                "smtp://user:%zz-secret@mail.example.org",
                "smtp://secret@mail.example.org",
                "smtp://mail.example.org/path",
                "smtp://mail.example.org?starttls=perhaps",
                "smtps://mail.example.org?starttls=required"
            })
    void saysHowTheSettingMustLookAndKeepsThePassword(String url) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new SmtpPostman(url, Letters.FROM));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("SMTP_URL must look like"));
        assertFalse(String.valueOf(refusal.getMessage()).matches(".*(se.?cret|%zz).*"));
    }

    @Test
    void sendsNoPasswordInTheClearUnlessToldTo() {
        assertEquals(
                SmtpServer.StartTls.REQUIRED,
                SmtpServer.parse("smtp://user:secret@mail.example.org").startTls());
        assertEquals(
                SmtpServer.StartTls.OPTIONAL,
                SmtpServer.parse("smtp://mail.example.org:25").startTls());
        assertEquals(465, SmtpServer.parse("smtps://mail.example.org").port());
        assertEquals(587, SmtpServer.parse("smtp://mail.example.org").port());
    }
}
