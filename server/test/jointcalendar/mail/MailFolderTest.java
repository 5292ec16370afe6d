package jointcalendar.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {
    private final TestClock clock = new TestClock();
    private final Path data;

    MailFolderTest(@TempDir Path data) {
        this.data = data;
    }

    private Path folder() {
        return data.resolve("mail");
    }

    private void write(Letter... letters) {
        FolderPostman postman = new FolderPostman(folder(), clock);
        try (Postman.Round round = postman.setOut()) {
            for (Letter letter : letters) {
                assertInstanceOf(Delivery.Accepted.class, round.deliver(Letters.parcel(letter, clock)));
            }
        }
    }

    @Test
    void readsBackWhatWasWritten() {
        write(Letters.digest("digest/2007-06/42"));
        FoundLetter found = new MailFolder(folder()).newest(10).get(0);
        assertEquals("calendar@portal.example", found.from());
        assertEquals("reader@undp.example", found.to());
        assertEquals("Совместный календарь: июнь 2007 г.", found.subject());
        assertEquals(clock.instant(), found.date());
        assertEquals("Обучение пограничников\r\n", found.text());
        assertEquals(Optional.of("<p>Обучение <b>пограничников</b></p>"), found.html());
        assertEquals(List.of("июнь.ics"), found.attachments());
        assertEquals(Optional.of(found), new MailFolder(folder()).find(found.name()));
    }

    @Test
    void showsTheNewestFirstAlsoWithinOneInstantAndAfterAMinute() {
        write(Letters.plain("a").withHtml("1"), Letters.plain("b").withHtml("2"));
        clock.pass(Duration.ofMinutes(1));
        write(Letters.plain("c").withHtml("3"));
        List<Optional<String>> found = new MailFolder(folder())
                .newest(2).stream().map(FoundLetter::html).toList();
        assertEquals(List.of(Optional.of("3"), Optional.of("2")), found);
    }

    @Test
    void leavesOutWhatIsNoLetter() throws Exception {
        write(Letters.plain("a"));
        Files.writeString(folder().resolve(".half.part"), "From: x");
        Files.writeString(folder().resolve("notes.txt"), "x");
        Files.write(folder().resolve("zero.eml"), new byte[0]);
        Files.writeString(folder().resolve("odd.eml"), "Content-Type: multipart/mixed\r\n\r\nnothing");
        List<FoundLetter> found = new MailFolder(folder()).newest(10);
        assertTrue(found.stream().anyMatch(letter -> letter.subject().equals("Sign in")));
        assertTrue(found.stream().allMatch(letter -> letter.name().endsWith(".eml")));
    }

    @Test
    void findsNothingOutsideItsFolder() throws Exception {
        Files.createDirectories(folder());
        Files.write(
                data.resolve("outside.eml"),
                Letters.parcel(Letters.plain("a"), clock).message());
        MailFolder mail = new MailFolder(folder());
        assertEquals(Optional.empty(), mail.find("../outside.eml"));
        assertEquals(Optional.empty(), mail.find(data.resolve("outside.eml").toString()));
        assertEquals(Optional.empty(), mail.find("\u0000.eml"));
        assertEquals(List.of(), new MailFolder(data.resolve("missing")).newest(10));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsOnlyTheOwnerReadThem() throws Exception {
        write(Letters.plain("a"));
        String name = new MailFolder(folder()).newest(1).get(0).name();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(name))));
        try (var files = Files.list(folder())) {
            assertEquals(1, files.count());
        }
    }
}
