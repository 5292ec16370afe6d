package jointcalendar.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jointcalendar.analysis.TextAnalysis;
import jointcalendar.analysis.Token;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** The words of the names that activities share, as they stood when read. */
final class NameIndex {
    private final Organisations organisations;
    private final Vocabulary vocabulary;
    private final Map<String, Named> byTerm = new HashMap<>();
    /** The words as they are written, but for those that stand in organisations' full names alone, which not everybody may read. */
    private final Map<String, String> told = new HashMap<>();

    NameIndex(Organisations organisations, Vocabulary vocabulary) {
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        organisations.standing().forEach(this::add);
        vocabulary.kinds().forEach(this::add);
        vocabulary.themes().forEach(this::add);
        vocabulary.audiences().forEach(this::add);
        vocabulary.regions().forEach(this::add);
    }

    boolean isOf(Organisations otherOrganisations, Vocabulary otherVocabulary) {
        return organisations == otherOrganisations && vocabulary == otherVocabulary;
    }

    private void add(Organisation organisation) {
        Named named = new Named(Set.of(organisation.id()), Set.of(), Set.of());
        add(organisation.shortName(), Optional.empty(), named, true);
        organisation.names().forEach((language, name) -> add(name, Optional.of(language), named, false));
    }

    private void add(Term term) {
        Named named = new Named(Set.of(), Set.of(term.id()), Set.of());
        term.names().forEach((language, name) -> add(name, Optional.of(language), named, true));
    }

    private void add(Region region) {
        Named named = new Named(Set.of(), Set.of(), Set.of(region.code()));
        region.names().forEach((language, name) -> add(name, Optional.of(language), named, true));
    }

    private void add(String name, Optional<Language> language, Named named, boolean mayBeTold) {
        for (Token token : new WeightedText(Weight.ORGANISATION, name, language).tokens()) {
            if (!token.stopWord()) {
                token.terms().forEach(term -> add(term, token.word(), named, mayBeTold));
            }
        }
        TextAnalysis.tokens(name)
                .forEach(token -> token.terms().forEach(term -> add(term, token.word(), named, mayBeTold)));
    }

    private void add(String term, String word, Named named, boolean mayBeTold) {
        byTerm.merge(term, named, Named::and);
        if (mayBeTold) {
            told.putIfAbsent(term, word);
        }
    }

    /** What has a name with one of these terms. */
    Named withAny(Set<String> terms) {
        return terms.stream()
                .map(term -> byTerm.getOrDefault(term, Named.NOTHING))
                .reduce(Named.NOTHING, Named::and);
    }

    /** The terms for which this holds, with a word as it is written, or nothing where it may not be told. */
    Map<String, Optional<String>> terms(Predicate<String> which) {
        Map<String, Optional<String>> found = new HashMap<>();
        byTerm.keySet().stream().filter(which).forEach(term -> found.put(term, Optional.ofNullable(told.get(term))));
        return found;
    }
}
