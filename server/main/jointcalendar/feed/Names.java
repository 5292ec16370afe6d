package jointcalendar.feed;

import java.util.Collection;
import java.util.List;
import jointcalendar.activity.ActivityWords;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.SpokenLanguages;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** What the codes of a plan are called in one language. Vocabulary and organisations are snapshots. */
record Names(Words words, Vocabulary vocabulary, Organisations organisations) {
    ActivityWords activityWords() {
        return new ActivityWords(words, vocabulary);
    }

    String term(Term.List list, String slug) {
        return vocabulary.name(list, slug, words.language());
    }

    List<String> terms(Term.List list, Collection<String> slugs) {
        return slugs.stream().map(slug -> term(list, slug)).toList();
    }

    List<String> places(Collection<String> codes) {
        return codes.stream()
                .map(code -> vocabulary.place(code, words.language()))
                .toList();
    }

    List<String> languages(Collection<String> codes) {
        return codes.stream()
                .map(code -> SpokenLanguages.name(code, words.language()))
                .toList();
    }

    List<String> organisations(Collection<Long> ids) {
        return ids.stream().map(organisations::shortName).toList();
    }
}
