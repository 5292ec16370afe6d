package jointcalendar.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.analysis.Token;
import jointcalendar.db.Database;
import jointcalendar.organisation.Organisations;
import jointcalendar.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Finds out what somebody's words mean: forms, beginnings and misspellings of words which that person may read. */
public final class Search {
    private final KnownRepository known;
    private final VisibleRepository visible;
    private final Supplier<Organisations> organisations;
    private final Supplier<Vocabulary> vocabulary;
    private volatile @Nullable NameIndex names;

    /** @param organisations and the vocabulary, each the same instance while nothing in it changed, which spares reading names anew */
    public Search(
            Database database,
            Supplier<Organisations> organisations,
            Supplier<Vocabulary> vocabulary,
            VisibleRepository visible) {
        this.known = new KnownRepository(database);
        this.visible = visible;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
    }

    /** What a text asks for; one statement. */
    public Asked ask(String text, Viewer viewer) {
        Question question = Question.of(text);
        if (question.words().isEmpty()) {
            return new Asked(!text.isBlank(), List.of());
        }
        Map<String, Optional<String>> inTexts = known.terms(question, visible.to(viewer));
        NameIndex inNames = names();
        return new Asked(
                true,
                question.words().stream()
                        .map(word -> wanted(word, question, inTexts, inNames))
                        .toList());
    }

    private NameIndex names() {
        NameIndex last = names;
        Organisations nowStanding = organisations.get();
        Vocabulary nowSpoken = vocabulary.get();
        if (last != null && last.isOf(nowStanding, nowSpoken)) {
            return last;
        }
        NameIndex fresh = new NameIndex(nowStanding, nowSpoken);
        names = fresh;
        return fresh;
    }

    private static Wanted wanted(
            Token word, Question question, Map<String, Optional<String>> inTexts, NameIndex inNames) {
        Wanted exactly = wanted(word, word.sought()::contains, inTexts, inNames);
        if (exactly.isKnown()) {
            return exactly;
        }
        Optional<String> beginning = question.isLast(word) ? question.beginning() : Optional.empty();
        Wanted begun = wanted(word, term -> beginning.filter(term::startsWith).isPresent(), inTexts, inNames);
        return begun.isKnown() ? begun : nearly(word, inTexts, inNames);
    }

    private static Wanted wanted(
            Token word, Predicate<String> which, Map<String, Optional<String>> inTexts, NameIndex inNames) {
        Set<String> ofNames = inNames.terms(which).keySet();
        Set<String> terms = inTexts.keySet().stream().filter(which).collect(Collectors.toSet());
        terms.addAll(ofNames);
        return new Wanted(word.word(), terms, inNames.withAny(ofNames), Optional.empty());
    }

    /** Nobody is told a word of an organisation's full name, since not everybody may read the directory. */
    private static Wanted nearly(Token word, Map<String, Optional<String>> inTexts, NameIndex inNames) {
        Predicate<String> near = term -> Question.isNear(word, term, inTexts.getOrDefault(term, Optional.empty()));
        Wanted wanted = wanted(word, near, inTexts, inNames);
        Map<String, Optional<String>> told = new HashMap<>(inNames.terms(near));
        told.putAll(inTexts);
        Optional<String> instead = wanted.terms().stream()
                .sorted()
                .flatMap(term -> told.getOrDefault(term, Optional.empty()).stream())
                .findFirst();
        return new Wanted(wanted.word(), wanted.terms(), wanted.named(), instead);
    }
}
