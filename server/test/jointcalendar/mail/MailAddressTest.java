package jointcalendar.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @Test
    void keepsAnOrdinaryAddressAndLosesTheBlanksAroundIt() {
        assertEquals(
                Optional.of("Aigul.O'Neil+iom@mail.iom.example"),
                MailAddress.parse(" Aigul.O'Neil+iom@mail.iom.example\t").map(MailAddress::value));
    }

    @Test
    void writesAnInternationalDomainInItsAsciiForm() {
        assertEquals(
                Optional.of("post@xn--e1afmkfd.xn--p1ai"),
                MailAddress.parse("post@пример.рф").map(MailAddress::value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.example",
                "a b@c.example",
                "a@b@c.example",
                "a@b.example,c@d.example",
                "<a@b.example>",
                "A <a@b.example>",
                "\"a b\"@c.example",
                "a@[127.0.0.1]",
                "a@b..example",
                "a@-b.example",
                ".a@b.example",
                "a@b.example\r\nBcc: c@d.example",
                "a\r\nRCPT TO:<c@d.example>@b.example",
                "a@b.example\nDATA\nx",
                "a\u0000@b.example",
                "a\u2028@b.example",
                "почта@b.example"
            })
    void refusesWhatIsNotOneAddress(String typed) {
        assertEquals(Optional.empty(), MailAddress.parse(typed));
        assertThrows(IllegalArgumentException.class, () -> new MailAddress(typed));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertEquals(Optional.empty(), MailAddress.parse("a".repeat(65) + "@b.example"));
        assertEquals(Optional.empty(), MailAddress.parse("a@" + "b.".repeat(130) + "example"));
        assertEquals(Optional.empty(), MailAddress.parse("a".repeat(1_000_000)));
    }

    @Test
    void readsTheSenderWithAndWithoutAName() {
        assertEquals(
                new Sender("", new MailAddress("calendar@portal.example")), Sender.parse("calendar@portal.example"));
        assertEquals(
                new Sender("Общий календарь", new MailAddress("calendar@portal.example")),
                Sender.parse("\"Общий календарь\" <calendar@portal.example>"));
        var refusal = assertThrows(IllegalArgumentException.class, () -> Sender.parse("Joint Calendar"));
        assertEquals(true, String.valueOf(refusal.getMessage()).startsWith("MAIL_FROM "));
    }
}
