package jointcalendar.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContrastTest {
    @Test
    void agreesWithTheFormulaOfWcag() {
        assertEquals(21, Contrast.againstWhite("#000000"), 0.001);
        assertEquals(1, Contrast.againstWhite("#ffffff"), 0.001);
        assertEquals(4.54, Contrast.againstWhite("#767676"), 0.01);
        assertEquals(4.48, Contrast.againstWhite("#777777"), 0.01);
    }

    @Test
    void everyColourOfThePaletteIsReadable() {
        assertTrue(Palette.COLOURS.stream().allMatch(Contrast::isReadable));
    }

    @Test
    void paleColoursAreNot() {
        assertFalse(Contrast.isReadable("#777777"));
        assertFalse(Contrast.isReadable("#ffd700"));
        assertTrue(Contrast.isReadable("#767676"));
    }
}
