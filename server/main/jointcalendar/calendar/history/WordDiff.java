package jointcalendar.calendar.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What differs between two texts, word by word, as one text to read. */
final class WordDiff {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /** Comparing costs the square of what differs; beyond so many words and spaces of both nobody reads word by word. */
    private static final int MOST_COMPARED = 4000;

    /** A run of words that stayed, went or came. Templates read it as {@code piece}. */
    public record Piece(boolean removed, boolean added, String text) {}

    private final List<String> before;
    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff(List<String> before) {
        this.before = before;
    }

    static List<Piece> between(String from, String to) {
        List<String> before = words(from);
        List<String> after = words(to);
        int start = same(before, after);
        int end = same(backwards(before, start), backwards(after, start));
        WordDiff diff = new WordDiff(before.subList(start, before.size() - end));
        diff.add(false, false, before.subList(0, start));
        diff.compare(after.subList(start, after.size() - end));
        diff.add(false, false, before.subList(before.size() - end, before.size()));
        return List.copyOf(diff.pieces);
    }

    /** With how many words both begin. */
    private static int same(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        return IntStream.range(0, most)
                .filter(i -> !one.get(i).equals(other.get(i)))
                .findFirst()
                .orElse(most);
    }

    private static List<String> backwards(List<String> words, int start) {
        List<String> rest = new ArrayList<>(words.subList(start, words.size()));
        Collections.reverse(rest);
        return rest;
    }

    private void compare(List<String> after) {
        if (before.size() + after.size() > MOST_COMPARED) {
            add(true, false, before);
            add(false, true, after);
            return;
        }
        int read = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            stayed(read, delta.getSource().getPosition());
            add(true, false, delta.getSource().getLines());
            add(false, true, delta.getTarget().getLines());
            read = delta.getSource().getPosition() + delta.getSource().size();
        }
        stayed(read, before.size());
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
