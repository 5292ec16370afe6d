package jointcalendar.organisation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.text.Language;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;

/**
 * An organisation in a reader's words.
 *
 * @param otherNames its names in the other languages, as far as they differ
 */
public record OrganisationView(
        long id,
        String shortName,
        String name,
        List<String> otherNames,
        String kind,
        String side,
        String colour,
        boolean active) {
    static OrganisationView of(Organisation organisation, Words words) {
        String name = organisation.name(words.language());
        Map<Language, String> names = organisation.names();
        List<String> others = Stream.of(Language.values())
                .flatMap(language -> Stream.ofNullable(names.get(language)))
                .filter(other -> !other.equals(name))
                .distinct()
                .toList();
        return new OrganisationView(
                organisation.id(),
                organisation.shortName(),
                name,
                others,
                words.say(organisation.kind().key()),
                words.say("organisation.side." + Slug.of(organisation.side())),
                organisation.colour(),
                organisation.active());
    }
}
