package jointcalendar.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static Letter about(String subject) {
        return Letter.plain("digest/2007-06/42", Letters.READER, Language.EN, subject, "");
    }

    @Test
    void makesTheSubjectOneLine() {
        assertEquals(
                "Training Bcc: a@b.example",
                about("Training\r\n\tBcc: a@b.example\u0000 ").subject());
        assertEquals("a b c", about("a\u2028b\u0085c").subject());
    }

    @Test
    void takesFromTheSubjectWhatTurnsTheReadingDirection() {
        assertEquals("invoice cod.exe", about("invoice \u202Ecod.exe\u2069").subject());
    }

    @Test
    void cutsASubjectThatIsTooLongBetweenCharacters() {
        String subject = about("🚂".repeat(300)).subject();
        assertEquals("🚂".repeat(199) + "…", subject);
    }

    @Test
    void refusesASubjectWithNothingInIt() {
        assertThrows(IllegalArgumentException.class, () -> about(" \r\n\u200E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nb", "é", "<a>"})
    void refusesAKeyThatIsNone(String key) {
        assertThrows(
                IllegalArgumentException.class, () -> Letter.plain(key, Letters.READER, Language.EN, "Subject", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calendar",
                "text/calendar\r\nBcc: a@b.example",
                "text/calendar; x=\"\r\n\"",
                "text/calendar;"
            })
    void refusesAnAttachmentsTypeThatIsNone(String type) {
        assertThrows(IllegalArgumentException.class, () -> new Attachment("a.ics", type, new byte[0]));
    }

    @Test
    void replacesInAnAttachmentsNameWhatNamesAFolder() {
        assertEquals(".._.._etc_passwd X_", new Attachment("../../etc/passwd\r\nX:", "text/plain", new byte[0]).name());
    }

    @Test
    void refusesAListThatCouldNotStandInAHeader() {
        URI good = URI.create("https://portal.example/u");
        Optional<URI> none = Optional.empty();
        assertThrows(IllegalArgumentException.class, () -> new MailingList("a\r\nb", good, none));
        assertThrows(IllegalArgumentException.class, () -> new MailingList("a", URI.create("javascript:x"), none));
        assertThrows(IllegalArgumentException.class, () -> new MailingList("a", URI.create("/u"), none));
        assertThrows(IllegalArgumentException.class, () -> new MailingList("a", good, Optional.of(good)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MailingList("a", URI.create("https://portal.example/" + "u".repeat(999)), none));
    }
}
