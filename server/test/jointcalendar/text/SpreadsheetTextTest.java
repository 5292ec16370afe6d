package jointcalendar.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTextTest {
    @Test
    void whatWouldBeginAFormulaStandsBehindAnApostrophe() {
        for (String text : List.of("=1+1", "+7 701", "-1", "@SUM(A1)", "\tx", "\r=x", "\n=x")) {
            assertEquals("'" + text, SpreadsheetText.guarded(text));
        }
    }

    @Test
    void otherTextIsLeftAlone() {
        for (String text : List.of("", "INL", "1-2", "a=b", " =x", "Ә+Б")) {
            assertEquals(text, SpreadsheetText.guarded(text));
        }
    }
}
