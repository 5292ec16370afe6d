package jointcalendar.overlap;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** The default vocabulary with one term changed. */
final class Vocabularies {
    private Vocabularies() {}

    static Vocabulary withOtherGathering(String kind) {
        return with(kind, term -> new Term(term.id(), term.list(), term.slug(), term.names(), !term.gathers()));
    }

    static Vocabulary withOtherName(String slug) {
        Map<Language, String> names = Map.of(Language.EN, "Course", Language.RU, "Курс", Language.KK, "Курс");
        return with(slug, term -> new Term(term.id(), term.list(), term.slug(), names, term.gathers()));
    }

    private static Vocabulary with(String slug, UnaryOperator<Term> change) {
        Vocabulary usual = Given.VOCABULARY;
        return new Vocabulary(
                Stream.of(usual.kinds(), usual.themes(), usual.audiences())
                        .flatMap(java.util.List::stream)
                        .map(term -> term.slug().equals(slug) ? change.apply(term) : term)
                        .toList(),
                usual.regions());
    }
}
