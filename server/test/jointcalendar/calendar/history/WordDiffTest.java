package jointcalendar.calendar.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jointcalendar.calendar.history.WordDiff.Piece;
import org.junit.jupiter.api.Test;

/** Two texts compared word by word. */
class WordDiffTest {
    @Test
    void tellsWhatWentAndCameBetweenWhatStayed() {
        assertEquals(
                List.of(
                        new Piece(false, false, "Training "),
                        new Piece(true, false, "in"),
                        new Piece(false, true, "at"),
                        new Piece(false, false, " Merke")),
                WordDiff.between("Training in Merke", "Training at Merke"));
        assertEquals(List.of(new Piece(false, false, "same")), WordDiff.between("same", "same"));
        assertEquals(List.of(new Piece(false, true, "new")), WordDiff.between("", "new"));
        assertEquals(
                List.of(new Piece(false, false, "a a"), new Piece(false, true, " a")),
                WordDiff.between("a a", "a a a"));
    }

    @Test
    void showsVeryLongTextsThatShareLittleWholeAndComparesNothing() {
        String from = "Same " + "a ".repeat(4999) + "end";
        String to = "Same " + "b\n".repeat(4999) + "end";
        assertEquals(
                List.of(
                        new Piece(false, false, "Same "),
                        new Piece(true, false, "a ".repeat(4999)),
                        new Piece(false, true, "b\n".repeat(4999)),
                        new Piece(false, false, "end")),
                WordDiff.between(from, to));
    }
}
