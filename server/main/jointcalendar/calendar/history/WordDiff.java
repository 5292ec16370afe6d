package jointcalendar.calendar.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What differs between two texts, word by word, as one text to read. */
final class WordDiff {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /** A run of words that stayed, went or came. Templates read it as {@code piece}. */
    public record Piece(boolean removed, boolean added, String text) {}

    private final List<String> before;
    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff(List<String> before) {
        this.before = before;
    }

    static List<Piece> between(String from, String to) {
        WordDiff diff = new WordDiff(words(from));
        int read = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(diff.before, words(to)).getDeltas()) {
            diff.stayed(read, delta.getSource().getPosition());
            diff.add(true, false, delta.getSource().getLines());
            diff.add(false, true, delta.getTarget().getLines());
            read = delta.getSource().getPosition() + delta.getSource().size();
        }
        diff.stayed(read, diff.before.size());
        return List.copyOf(diff.pieces);
    }

    private static List<String> words(String text) {
        return Stream.of(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void stayed(int from, int to) {
        add(false, false, before.subList(from, to));
    }

    private void add(boolean removed, boolean added, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(removed, added, String.join("", words)));
        }
    }
}
