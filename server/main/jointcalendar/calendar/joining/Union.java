package jointcalendar.calendar.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jointcalendar.activity.Link;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Translation;
import jointcalendar.text.Language;

/** What two plans say together. Where both say something of the same, the one that is kept is heard. */
final class Union {
    /** As many as the form of an activity takes. */
    private static final int MOST_LINKS = 10;

    private static final int MOST_TAGS = 20;
    private static final int MOST_LANGUAGES = 20;

    private Union() {}

    /** Whether the form of an activity could hold as much. */
    static boolean fits(Plan plan) {
        return plan.links().size() <= MOST_LINKS
                && plan.tags().size() <= MOST_TAGS
                && plan.workLanguages().size() <= MOST_LANGUAGES;
    }

    static Plan of(Piece piece, Plan kept, Plan other) {
        return switch (piece) {
            case WORDS, TRANSLATIONS -> kept.withTranslations(translations(kept, other));
            case TARGETS -> kept.withTargets(both(targets(kept), targets(other)));
            case AUDIENCES ->
                kept.with(plan -> plan.audiences(both(kept.audiences(), other.audiences()))
                        .audienceSizes(sizes(kept, other)));
            case THEMES -> kept.withThemes(both(kept.themes(), other.themes()));
            case WORK_LANGUAGES -> kept.withWorkLanguages(both(kept.workLanguages(), other.workLanguages()));
            case LINKS -> kept.withLinks(links(kept, other));
            case TAGS -> kept.withTags(both(kept.tags(), other.tags()));
            default -> throw new IllegalArgumentException("Of " + piece + " there is one");
        };
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Those of a plan that names none are the place's own, and would be lost beside others that are named. */
    private static Set<String> targets(Plan plan) {
        return plan.targets().isEmpty() ? own(plan.place()).map(Set::of).orElse(Set.of()) : plan.targets();
    }

    private static Optional<String> own(Place place) {
        return place.region().or(place::country);
    }

    private static Map<String, Integer> sizes(Plan kept, Plan other) {
        Map<String, Integer> sizes = new TreeMap<>(other.audienceSizes());
        sizes.putAll(kept.audienceSizes());
        return sizes;
    }

    /** One address stands once. */
    private static List<Link> links(Plan kept, Plan other) {
        List<Link> links = new ArrayList<>(kept.links());
        other.links().stream()
                .filter(link ->
                        kept.links().stream().noneMatch(there -> there.address().equals(link.address())))
                .forEach(links::add);
        return links;
    }

    /** The other's own words are a translation, where it is written in another language. */
    private static Map<Language, Translation> translations(Plan kept, Plan other) {
        Map<Language, Translation> all = new TreeMap<>(other.translations());
        all.put(other.language(), new Translation(other.title(), other.description()));
        kept.translations().forEach((language, there) -> all.merge(language, there, Union::filled));
        all.remove(kept.language());
        return all;
    }

    private static Translation filled(Translation other, Translation kept) {
        return new Translation(first(kept.title(), other.title()), first(kept.description(), other.description()));
    }

    private static String first(String text, String instead) {
        return Stream.of(text, instead)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }
}
