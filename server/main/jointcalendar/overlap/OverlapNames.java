package jointcalendar.overlap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** The parts of sentences: people, themes, places and distances as one language names them. */
final class OverlapNames {
    private static final int WEEK = 7;
    private static final int DAYS_TO_COUNT_SINGLY = 21;

    private final Words words;
    private final Vocabulary vocabulary;

    OverlapNames(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** The shared audiences, from across a country where those targets name one, else from the shared regions. */
    String people(Reasons reasons, Targets targets) {
        String people = list(
                terms(Term.List.AUDIENCE, reasons.audiences()).map(this::inside).toList());
        List<String> countries =
                targets.codes().stream().filter(Targets::isCountry).toList();
        if (!countries.isEmpty()) {
            return words.say("overlap.people.country", people, list(places(countries)));
        }
        return reasons.regions().isEmpty()
                ? people
                : words.say("overlap.people.regions", people, list(places(reasons.regions())));
    }

    String themes(Reasons reasons) {
        return list(terms(Term.List.THEME, reasons.themes()).map(this::inside).toList());
    }

    String kind(Plan plan) {
        return inside(vocabulary.name(Term.List.KIND, plan.kind(), words.language()));
    }

    String place(Place place) {
        return Stream.of(place.venue().strip(), place.locality().strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Days up to three weeks, then weeks. */
    String distance(int days) {
        return days <= DAYS_TO_COUNT_SINGLY && days % WEEK != 0 || days < 2 * WEEK
                ? words.say("overlap.distance.days", days)
                : words.say("overlap.distance.weeks", Math.round(days / (float) WEEK));
    }

    /** What is shared, in full, by the kind of reason; without what is not. */
    Map<String, String> all(Reasons reasons) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("people", people(reasons));
        all.put("regions", regions(reasons));
        all.put("themes", allThemes(reasons));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    String people(Reasons reasons) {
        return String.join(", ", terms(Term.List.AUDIENCE, reasons.audiences()).toList());
    }

    String regions(Reasons reasons) {
        return String.join(", ", places(reasons.regions()));
    }

    String allThemes(Reasons reasons) {
        return String.join(", ", terms(Term.List.THEME, reasons.themes()).toList());
    }

    /** One, two, or the first and how many others. */
    String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.get(0);
            case 2 -> words.say("overlap.list.two", names.get(0), names.get(1));
            default -> words.say("overlap.list.more", names.get(0), names.size() - 1);
        };
    }

    private Stream<String> terms(Term.List list, Collection<String> slugs) {
        return slugs.stream().map(slug -> vocabulary.name(list, slug, words.language()));
    }

    private List<String> places(Collection<String> codes) {
        return codes.stream()
                .map(code -> vocabulary.place(code, words.language()))
                .toList();
    }

    /** As it stands inside a sentence: with a small letter, unless it is an acronym. */
    private String inside(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym || name.isEmpty()
                ? name
                : name.substring(0, 1).toLowerCase(words.language().locale()) + name.substring(1);
    }
}
