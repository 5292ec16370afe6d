package jointcalendar.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrappedTextTest {
    @Test
    void continuesAListItemUnderItsFirstWord() {
        assertEquals(
                """
                * one two three four five six seven eight nine ten eleven twelve
                  thirteen
                """, WrappedText.of("* one two three four five six seven eight nine ten eleven twelve thirteen\n"));
    }

    @Test
    void leavesAnAddressWhole() {
        String address = "https://calendar.example/unsubscribe/" + "a".repeat(80);
        assertEquals("Unsubscribe:\n" + address + "\n", WrappedText.of("Unsubscribe: " + address));
    }

    @Test
    void leavesOneEmptyLineOfMany() {
        assertEquals("a\n\nb\n", WrappedText.of("\n\na  \n\n \n\nb\n\n"));
    }
}
