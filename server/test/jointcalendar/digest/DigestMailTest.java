package jointcalendar.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jointcalendar.access.Role;
import jointcalendar.access.Visibility;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.mail.Outbox;
import jointcalendar.mail.Sender;
import jointcalendar.mail.SmtpPostman;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestMailTest {
    private final DigestHouse house = new DigestHouse();
    private final Account coordinator = house.person("coordinator", Role.COORDINATOR, house.inl);
    private final Account osce = house.person("osce", Role.MEMBER, house.osce);
    private final Account reader = house.person("reader", Role.READER, house.iom);
    private final Account ministry = house.person("ministry", Role.MEMBER, house.mvd);

    @BeforeEach
    void theCalendarIsIntroduced() {
        house.introduce();
    }

    private PlanDraft draft(String title) {
        return new PlanDraft(house.osce, title, "2007-06-12");
    }

    private Inbox sent() {
        house.clock.set("2007-06-01T09:00");
        house.sender().sendDue();
        return house.delivered();
    }

    private static Part part(MimeMessage message, int... path) throws Exception {
        Part part = message;
        for (int index : path) {
            part = ((MimeMultipart) part.getContent()).getBodyPart(index);
        }
        return part;
    }

    private static String text(MimeMessage message) throws Exception {
        return ((String) part(message, 0, 0).getContent()).replace("\r\n", "\n");
    }

    private static String html(MimeMessage message) throws Exception {
        return (String) part(message, 0, 1).getContent();
    }

    private static String calendar(MimeMessage message) throws Exception {
        return new String(part(message, 1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void givesPlainTextFirstThenHtmlAndACalendarFile() throws Exception {
        house.post(draft("Forged documents"));
        MimeMessage message = sent().of("reader");
        assertTrue(message.isMimeType("multipart/mixed"));
        assertTrue(part(message, 0).isMimeType("multipart/alternative"));
        assertTrue(part(message, 0, 0).isMimeType("text/plain"));
        assertTrue(part(message, 0, 1).isMimeType("text/html"));
        assertTrue(part(message, 1).isMimeType("text/calendar"));
        assertEquals("joint-calendar-2007-06.ics", part(message, 1).getFileName());
        assertTrue(calendar(message).contains("SUMMARY;LANGUAGE=en:OSCE: Forged documents"));
    }

    @Test
    void saysAllOfItInPlainText() throws Exception {
        Activity moved = house.post(draft("Forged documents"));
        Activity off = house.post(draft("Shelters"));
        house.sendNext();
        house.clock.set("2007-07-01T09:00");
        house.post(new PlanDraft(house.inl, "Training of border guards & customs", "2007-07-10").is(Status.TENTATIVE));
        house.post(new PlanDraft(house.inl, "Donors' meeting", "2007-07-24").kind("coordination-meeting"));
        house.change(moved, draft("Forged documents").from("2007-07-11"));
        house.change(off, draft("Shelters").cancelledBecause("No visas\n== Coming ==\n* INL: fake"));
        house.clock.set("2007-07-02T09:00");
        house.sender().sendDue();
        String text = text(house.delivered().of("osce"));
        assertEquals("""
                Joint Activity Calendar: Digest of July 2007
                What changed from Wed 2 May 2007 to Mon 2 Jul 2007

                Open the calendar: https://calendar.example/calendar

                == Next coordination meeting ==

                Tue 24 Jul – Wed 25 Jul 2007 · Karaganda, Karaganda Region
                Send items for its agenda by Tue 17 Jul 2007.
                https://calendar.example/meetings/next

                == New ==

                * INL: Training of border guards & customs
                  Tue 10 Jul – Wed 11 Jul 2007 · Karaganda, Karaganda Region · Tentative
                  https://calendar.example/activities/3

                * INL: Donors' meeting
                  Tue 24 Jul – Wed 25 Jul 2007 · Karaganda, Karaganda Region
                  https://calendar.example/activities/4

                == Changed ==

                * OSCE (yours): Forged documents
                  Wed 11 Jul – Thu 12 Jul 2007 · Karaganda, Karaganda Region
                  Dates: Tue 12 Jun – Wed 13 Jun 2007 → Wed 11 Jul – Thu 12 Jul 2007
                  https://calendar.example/activities/1

                == Cancelled ==

                * OSCE (yours): Shelters
                  Tue 12 Jun – Wed 13 Jun 2007 · Karaganda, Karaganda Region
                  Reason: No visas == Coming == * INL: fake
                  https://calendar.example/activities/2
                """, text.substring(0, text.indexOf("\n== Coming in")));
        assertTrue(text.contains("* Duplicate? (yours)\n"), text);
        assertTrue(text.contains("Unsubscribe:\nhttps://calendar.example/unsubscribe/" + osce.id() + "."), text);
        assertTrue(text.lines().noneMatch(line -> line.length() > 72 && line.contains(" ")), text);
    }

    @Test
    void saysInTheSubjectWhatIsInIt() throws Exception {
        house.post(draft("Forged documents"));
        house.post(new PlanDraft(house.inl, "Anti-trafficking course", "2007-06-12"));
        assertEquals(
                "Joint calendar, June 2007: 2 new activities, 1 overlap to settle",
                sent().of("reader").getSubject());
    }

    @Test
    void tellsEachOnlyWhatTheyMaySee() throws Exception {
        house.post(draft("Open course"));
        house.post(draft("Undercover").seenBy(Visibility.DONORS));
        house.post(draft("Half an idea").is(Status.DRAFT));
        Inbox inbox = sent();
        for (String name : List.of("coordinator", "osce", "reader")) {
            assertTrue(text(inbox.of(name)).contains("Undercover"), name);
        }
        MimeMessage guests = inbox.of("ministry");
        assertTrue(text(guests).contains("Open course"));
        for (String form : List.of(text(guests), html(guests), calendar(guests), guests.getSubject())) {
            assertFalse(form.contains("Undercover"), form);
            assertFalse(form.contains("Half an idea"), form);
        }
    }

    @Test
    void holdsInMailProgramsThatKnowTablesAndInlineStylesAlone() throws Exception {
        house.post(draft("<script>alert(1)</script> & \"more\""));
        String html = html(sent().of("reader"));
        Document page = Jsoup.parse(html);
        assertEquals(0, page.select("img, script, link, body style").size());
        assertEquals(
                page.select("table").size(),
                page.select("table[role=presentation]").size());
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;"));
        assertTrue(page.body().child(0).attr("style").startsWith("display:none"));
        assertTrue(page.body().child(0).text().startsWith("1 new activity"));
        assertTrue(page.select("a").stream().allMatch(a -> a.attr("href").startsWith("https://calendar.example/")));
    }

    @Test
    void carriesTheHeadersOfAListAndOfAProgram() throws Exception {
        house.post(draft("Forged documents"));
        MimeMessage message = sent().of("reader");
        String leave = house.subscriptions.addressToLeave(reader.id()).toString();
        assertEquals("<" + leave + ">", message.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", message.getHeader("List-Unsubscribe-Post", null));
        assertEquals("<digest.calendar.example>", message.getHeader("List-Id", null));
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
        assertTrue(html(message).contains("href=\"" + leave + "\""));
    }

    @Test
    void reachesTheInboxesOfARealServer() throws Exception {
        house.post(draft("Forged documents"));
        house.clock.set("2007-06-01T09:00");
        house.sender().sendDue();
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            Sender from = Sender.parse("calendar@calendar.example");
            String url = "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?starttls=never";
            new Outbox(house.database, house.writer(), new SmtpPostman(url, from), Clock.systemUTC()).deliverDue();
            assertEquals(4, server.getReceivedMessages().length);
            assertEquals("Joint calendar, June 2007: 1 new activity", server.getReceivedMessages()[0].getSubject());
        } finally {
            server.stop();
        }
    }

    @Test
    void writesFilesToLookAtAndSendsNothing(@TempDir Path folder) throws Exception {
        house.post(draft("Undercover").seenBy(Visibility.DONORS));
        DigestFiles files = new DigestFiles(house.sender(), house.mail(), house.writer(), Clock.systemUTC());
        assertEquals(3, files.write(house.issues.next(), folder.resolve("june")));
        try (Stream<Path> written = Files.list(folder.resolve("june"))) {
            assertEquals(
                    List.of(
                            coordinator.id() + "-coordinator@demo.example.eml",
                            osce.id() + "-osce@demo.example.eml",
                            reader.id() + "-reader@demo.example.eml"),
                    written.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(List.of(), house.delivered().recipients());
        assertTrue(ministry.digest());
    }
}
