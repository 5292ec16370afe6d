package jointcalendar.overlap;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What two titles say of being one event.
 *
 * @param weight above 0 for, below 0 against; beside the weights of {@link DuplicateEvidence}
 * @param similar whether they share words that tell something
 */
record TitleLikeness(double weight, boolean similar) {
    private static final double SHARED = 0.5;
    private static final double SHARED_BUT_EXPECTED = 0.15;
    private static final double MOST_FOR = 1.5;
    private static final double OWN_WORDS = 0.6;
    private static final int MOST_OWN_WORDS = 3;
    private static final double ONE_WORD_EXCHANGED = 2.5;
    private static final double OTHER_TOPIC = 1.5;
    private static final double UNANSWERED_TOPIC = 0.7;

    /** @param expected meanings that the other fields share, so that finding them in both titles tells little */
    static TitleLikeness of(TitleWords a, TitleWords b, Set<String> expected) {
        List<TitleWord> beyondA = a.beyond(b);
        List<TitleWord> beyondB = b.beyond(a);
        double shared = Math.min(weight(a.within(b), expected), weight(b.within(a), expected));
        boolean exchanged =
                a.script() == b.script() && (new Alignment(a, b).exchanges() || new Alignment(b, a).exchanges());
        double against = contrasts(beyondA, beyondB)
                + (exchanged
                        ? ONE_WORD_EXCHANGED
                        : ownWords(a, b, unexpected(beyondA, expected), unexpected(beyondB, expected), shared));
        return new TitleLikeness((exchanged ? 0 : Math.min(MOST_FOR, shared)) - against, shared >= SHARED);
    }

    private static double weight(List<TitleWord> shared, Set<String> expected) {
        return shared.stream()
                .mapToDouble(word -> expected.contains(word.meaning()) ? SHARED_BUT_EXPECTED : SHARED)
                .sum();
    }

    private static List<TitleWord> unexpected(List<TitleWord> words, Set<String> expected) {
        return words.stream().filter(word -> !expected.contains(word.meaning())).toList();
    }

    private static double contrasts(List<TitleWord> beyondA, List<TitleWord> beyondB) {
        return Arrays.stream(WordClass.values())
                .filter(wordClass -> has(beyondA, wordClass) && has(beyondB, wordClass))
                .mapToDouble(WordClass::contrast)
                .sum();
    }

    private static boolean has(List<TitleWord> words, WordClass wordClass) {
        return words.stream().anyMatch(word -> word.wordClass() == wordClass);
    }

    /** Each says what the other does not: little in one language, where synonyms abound; between two only topics that the glossary has in both. */
    private static double ownWords(
            TitleWords a, TitleWords b, List<TitleWord> beyondA, List<TitleWord> beyondB, double shared) {
        if (a.script() == b.script()) {
            return OWN_WORDS * Math.min(MOST_OWN_WORDS, Math.min(beyondA.size(), beyondB.size()));
        }
        boolean topicA = has(beyondA, WordClass.TOPIC);
        boolean topicB = has(beyondB, WordClass.TOPIC);
        if (topicA && topicB) {
            return OTHER_TOPIC;
        }
        return shared < SHARED && (topicA || topicB) ? UNANSWERED_TOPIC : 0;
    }

    static Set<String> expected(Set<String> audiences, Set<String> themes) {
        Set<String> expected = new HashSet<>(audiences);
        expected.addAll(themes);
        return expected;
    }
}
