package jointcalendar.discussion;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jointcalendar.text.Slug;

/** Somebody called on in a comment, by number: names change, and a person who is erased leaves none. */
public record Mention(Kind kind, long id) {
    /** What is called on. */
    enum Kind {
        PERSON,
        ORGANISATION
    }

    /** How a mention stands in a stored text. What people type never holds its beginning, see {@link MentionReader}. */
    static final Pattern STORED = Pattern.compile("@\\[((?:person|organisation):[0-9]{1,18})]");

    /** How it is written in forms and columns: {@code person:12}. */
    String slug() {
        return Slug.of(kind) + ":" + id;
    }

    String stored() {
        return "@[" + slug() + "]";
    }

    static Optional<Mention> parse(String slug) {
        return slug.matches("(person|organisation):[0-9]{1,18}")
                ? Optional.of(new Mention(
                        slug.startsWith("p") ? Kind.PERSON : Kind.ORGANISATION,
                        Long.parseLong(slug.substring(slug.indexOf(':') + 1))))
                : Optional.empty();
    }

    /** Those in a stored text, in their order. */
    static Set<Mention> in(String text) {
        return STORED.matcher(text)
                .results()
                .flatMap(found -> parse(found.group(1)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String list(Collection<Mention> mentions) {
        return mentions.stream().map(Mention::slug).collect(Collectors.joining(" "));
    }

    static Set<Mention> parseList(String list) {
        return Arrays.stream(list.split(" ", -1))
                .flatMap(slug -> parse(slug).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
