package jointcalendar.search;

import java.util.List;
import java.util.Optional;
import jointcalendar.analysis.TextAnalysis;
import jointcalendar.analysis.Token;
import jointcalendar.text.Language;

/**
 * A text by which something is found.
 *
 * @param language empty: as its letters tell
 */
public record WeightedText(Weight weight, String text, Optional<Language> language) {
    /** A text in the language that its letters tell. */
    public WeightedText(Weight weight, String text) {
        this(weight, text, Optional.empty());
    }

    List<Token> tokens() {
        return language.map(known -> TextAnalysis.tokens(text, known)).orElseGet(() -> TextAnalysis.tokens(text));
    }
}
