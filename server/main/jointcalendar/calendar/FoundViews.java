package jointcalendar.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Translation;
import jointcalendar.organisation.Organisations;
import jointcalendar.search.Asked;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** Says where in an activity the words were found. */
record FoundViews(Asked asked, Organisations organisations, Vocabulary vocabulary, Language language) {
    FoundView of(Entry entry, Activity activity, boolean whole) {
        Plan plan = activity.plan();
        return new FoundView(
                entry,
                whole,
                Marked.of(entry.title(), asked),
                snippet(entry.title(), plan),
                Stream.of(places(activity), organisations(plan), terms(plan), regions(plan))
                        .flatMap(reasons -> reasons)
                        .toList());
    }

    /** What it says, in the language in which it says it, where the title that is shown is not all. */
    private Marked snippet(String shown, Plan plan) {
        Stream<String> translated = plan.translations().values().stream().flatMap(FoundViews::texts);
        return Stream.of(
                        Stream.of(plan.description(), plan.title()),
                        translated,
                        Stream.of(plan.result().outcome(), plan.result().recommendations()))
                .flatMap(texts -> texts)
                .filter(text -> !text.equals(shown))
                .map(text -> Marked.snippet(text, asked))
                .filter(Marked::isFound)
                .findFirst()
                .orElse(new Marked(List.of()));
    }

    private static Stream<String> texts(Translation translation) {
        return Stream.of(translation.title(), translation.description());
    }

    private Stream<Marked> places(Activity activity) {
        Plan plan = activity.plan();
        Stream<String> own = Stream.of(
                activity.reference(), plan.place().venue(), plan.place().locality());
        return Stream.concat(own, plan.tags().stream())
                .map(text -> Marked.of(text, asked))
                .filter(Marked::isFound);
    }

    private Stream<Marked> organisations(Plan plan) {
        Set<Long> named = asked.organisations();
        return Stream.of(
                        Stream.of(plan.lead()), plan.partners().stream(), plan.funders().stream(), plan.host().stream())
                .flatMap(part -> part)
                .distinct()
                .filter(named::contains)
                .flatMap(id -> organisations.find(id).stream())
                .map(organisation -> Marked.of(organisation.label(language), asked));
    }

    private Stream<Marked> terms(Plan plan) {
        return Stream.of(
                        vocabulary.term(Term.List.KIND, plan.kind()).stream(),
                        plan.themes().stream().flatMap(slug -> vocabulary.term(Term.List.THEME, slug).stream()),
                        plan.audiences().stream().flatMap(slug -> vocabulary.term(Term.List.AUDIENCE, slug).stream()))
                .flatMap(terms -> terms)
                .filter(term -> asked.vocabulary().contains(term.id()))
                .map(term -> Marked.of(term.name(language), asked));
    }

    private Stream<Marked> regions(Plan plan) {
        return Stream.concat(plan.place().region().stream(), plan.targets().stream())
                .distinct()
                .filter(asked.regions()::contains)
                .map(code -> vocabulary.place(code, language))
                .map(name -> Marked.of(name, asked));
    }

    /** A word for which another was taken, and how to look for that one. */
    record Instead(String word, String other, String href) {}

    static List<Instead> instead(Asked asked, SearchAddress address) {
        return asked.corrected().stream()
                .flatMap(word -> Optional.of(word).stream())
                .map(word -> new Instead(
                        word.word(),
                        word.instead().orElse(""),
                        address.insteadOf(word.word(), word.instead().orElse(""))))
                .toList();
    }
}
