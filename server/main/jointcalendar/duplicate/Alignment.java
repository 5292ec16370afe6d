package jointcalendar.duplicate;

import java.util.List;
import jointcalendar.glossary.TitleWord;
import jointcalendar.glossary.TitleWords;
import jointcalendar.glossary.WordClass;

/**
 * Two titles side by side, in order. Those who write in their own words seldom build the same sentence; one sentence with a word
 * exchanged is how the parts of a series are named.
 */
final class Alignment {
    private static final double SAME_SENTENCE = 0.55;

    private final List<TitleWord> a;
    private final List<TitleWord> b;
    private final TitleWords titleA;
    private final TitleWords titleB;
    private final int[][] common;

    Alignment(TitleWords a, TitleWords b) {
        this.titleA = a;
        this.titleB = b;
        this.a = a.words();
        this.b = b.words();
        this.common = common();
    }

    /** Lengths of the longest common subsequences of what remains from each pair of places. */
    private int[][] common() {
        int[][] lengths = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                lengths[i][j] = a.get(i).agrees(b.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    /** Whether it is largely one sentence, in one place of which each has something of its own. */
    boolean exchanges() {
        if (2.0 * common[0][0] < SAME_SENTENCE * (a.size() + b.size())) {
            return false;
        }
        int fromA = 0;
        int fromB = 0;
        for (int i = 0, j = 0; ; ) {
            boolean end = i == a.size() || j == b.size();
            if (end || a.get(i).agrees(b.get(j))) {
                int toA = end ? a.size() : i++;
                int toB = end ? b.size() : j++;
                if (exchanged(a.subList(fromA, toA), b.subList(fromB, toB))) {
                    return true;
                }
                if (end) {
                    return false;
                }
                fromA = i;
                fromB = j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean exchanged(List<TitleWord> gapA, List<TitleWord> gapB) {
        return (tells(gapA, titleB) && tells(gapB, titleA))
                || exchangesPeople(gapA, gapB)
                || exchangesPeople(gapB, gapA);
    }

    private static boolean tells(List<TitleWord> gap, TitleWords other) {
        return gap.stream().anyMatch(word -> word.wordClass().tells() && !other.answers(word));
    }

    /** Shelter staff and shelter volunteers are not the same people, though staff alone would say nothing. */
    private static boolean exchangesPeople(List<TitleWord> gap, List<TitleWord> other) {
        return gap.stream().anyMatch(word -> word.wordClass() == WordClass.PEOPLE)
                && other.stream().anyMatch(word -> word.wordClass() == WordClass.SOMEBODY);
    }
}
