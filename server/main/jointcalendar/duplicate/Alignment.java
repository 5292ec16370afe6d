package jointcalendar.duplicate;

import java.util.List;
import java.util.Map;
import jointcalendar.glossary.TitleWord;
import jointcalendar.glossary.TitleWords;
import jointcalendar.glossary.WordClass;

/**
 * Two titles side by side, in order. Those who write in their own words seldom build the same sentence; one sentence with a word
 * exchanged is how the parts of a series are named.
 */
final class Alignment {
    private static final double SAME_SENTENCE = 0.5;
    private static final int SHARE_OF_END = 3;
    /** What stands in for a word of a class without saying anything. */
    private static final Map<WordClass, WordClass> VAGUE = Map.of(
            WordClass.PEOPLE, WordClass.SOMEBODY,
            WordClass.OCCASION, WordClass.FORM,
            WordClass.LEVEL, WordClass.GENERIC,
            WordClass.SIDE, WordClass.GENERIC);

    private final List<TitleWord> a;
    private final List<TitleWord> b;
    private final TitleWords titleA;
    private final TitleWords titleB;
    private final int[][] common;

    Alignment(TitleWords a, TitleWords b) {
        this.titleA = a;
        this.titleB = b;
        this.a = spoken(a);
        this.b = spoken(b);
        this.common = common();
    }

    /** Words that only join others are left out. */
    private static List<TitleWord> spoken(TitleWords title) {
        return title.words().stream()
                .filter(word -> word.wordClass() != WordClass.STOP)
                .toList();
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
        return (isLargelyOne() && exchangesSomewhere()) || (sharesAnEnd() && eachHasItsOwn());
    }

    private boolean isLargelyOne() {
        return 2.0 * common[0][0] >= SAME_SENTENCE * (a.size() + b.size());
    }

    /** "Orphanages: puppet show" and "Orphanages: sewing": they begin or end with the same telling words. */
    private boolean sharesAnEnd() {
        int shorter = Math.min(a.size(), b.size());
        int first = 0;
        while (first < shorter && a.get(first).agrees(b.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && a.get(a.size() - 1 - last).agrees(b.get(b.size() - 1 - last))) {
            last++;
        }
        return isTelling(a.subList(0, first)) || isTelling(a.subList(a.size() - last, a.size()));
    }

    private boolean isTelling(List<TitleWord> words) {
        return SHARE_OF_END * words.size() >= Math.max(a.size(), b.size())
                && words.stream().anyMatch(word -> word.wordClass().tells());
    }

    private boolean eachHasItsOwn() {
        return tells(a, titleB) && tells(b, titleA);
    }

    private boolean exchangesSomewhere() {
        int fromA = 0;
        int fromB = 0;
        for (int i = 0, j = 0; ; ) {
            boolean end = i == a.size() || j == b.size();
            if (end || a.get(i).agrees(b.get(j))) {
                if (exchanged(a.subList(fromA, end ? a.size() : i), b.subList(fromB, end ? b.size() : j))) {
                    return true;
                }
                if (end) {
                    return false;
                }
                fromA = ++i;
                fromB = ++j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean exchanged(List<TitleWord> gapA, List<TitleWord> gapB) {
        return (tells(gapA, titleB) && tells(gapB, titleA))
                || specifies(gapA, gapB, titleB)
                || specifies(gapB, gapA, titleA);
    }

    private static boolean tells(List<TitleWord> gap, TitleWords other) {
        return gap.stream().anyMatch(word -> word.wordClass().tells() && !other.answers(word));
    }

    /** Shelter staff and shelter volunteers are not the same people, though staff alone would say nothing. */
    private static boolean specifies(List<TitleWord> gap, List<TitleWord> instead, TitleWords other) {
        return gap.stream()
                .filter(word -> !other.answers(word))
                .map(word -> VAGUE.get(word.wordClass()))
                .anyMatch(vague -> vague != null && instead.stream().anyMatch(word -> word.wordClass() == vague));
    }
}
