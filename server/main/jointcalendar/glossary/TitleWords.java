package jointcalendar.glossary;

import java.util.List;

/** A title as meanings in their order. */
public record TitleWords(List<TitleWord> words, Script script) {
    /** How a title is written; words of two unlike scripts cannot be compared where no glossary has them. */
    public enum Script {
        LATIN,
        RUSSIAN,
        KAZAKH;

        private static final String ONLY_KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

        static Script of(String title) {
            if (title.codePoints().anyMatch(letter -> ONLY_KAZAKH.indexOf(letter) >= 0)) {
                return KAZAKH;
            }
            return title.codePoints().anyMatch(Script::isCyrillic) ? RUSSIAN : LATIN;
        }

        private static boolean isCyrillic(int letter) {
            return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
        }
    }

    /** The telling words of this title to which no word of the other answers. */
    public List<TitleWord> beyond(TitleWords other) {
        return words.stream()
                .filter(word -> word.wordClass().tells() && !other.answers(word))
                .distinct()
                .toList();
    }

    /** The telling words of this title to which the other has an answer. */
    public List<TitleWord> within(TitleWords other) {
        return words.stream()
                .filter(word -> word.wordClass().tells() && other.answers(word))
                .distinct()
                .toList();
    }

    /** Whether a word of this title may name the same thing. */
    public boolean answers(TitleWord word) {
        return words.stream().anyMatch(word::agrees);
    }
}
