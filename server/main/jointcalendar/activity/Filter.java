package jointcalendar.activity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.text.Slug;

/**
 * Which activities are asked for, the same in every view and feed; an empty set or text asks for all. Within one set any value will
 * do, between sets all must.
 *
 * @param organisations as lead or partner
 * @param statuses empty: all but those that the view leaves out by itself
 * @param regions where it is held or where its participants come from
 * @param text words to find, as {@link jointcalendar.search} finds them: all of them must be found
 */
public record Filter(
        Set<Long> organisations,
        Set<Status> statuses,
        Set<String> kinds,
        Set<String> themes,
        Set<String> audiences,
        Set<String> regions,
        String text) {
    /** Asks for everything. */
    public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), "");

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_VALUES = 60;

    public Filter {
        organisations = new TreeSet<>(organisations);
        statuses = new TreeSet<>(statuses);
        kinds = new TreeSet<>(kinds);
        themes = new TreeSet<>(themes);
        audiences = new TreeSet<>(audiences);
        regions = new TreeSet<>(regions);
        text = text.replace('\0', ' ').strip();
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT)).strip();
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** This filter where one organisation became part of another. */
    public Filter withOrganisationMerged(long from, long into) {
        Set<Long> merged =
                organisations.stream().map(id -> id == from ? into : id).collect(Collectors.toSet());
        return new Filter(merged, statuses, kinds, themes, audiences, regions, text);
    }

    /** This filter with other words to find, or none. */
    public Filter withText(String otherText) {
        return new Filter(organisations, statuses, kinds, themes, audiences, regions, otherText);
    }

    /** Whether it asks for these organisations and for nothing else. */
    boolean asksForNothingBut(Set<Long> these) {
        return equals(new Filter(these, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), ""));
    }

    /** Reads what an address asks for; what no filter could mean is left out. */
    public static Filter of(Map<String, List<String>> query) {
        return new Filter(
                values(query, "organisation", Filter::number),
                values(query, "status", Filter::status),
                values(query, "kind", Filter::slug),
                values(query, "theme", Filter::slug),
                values(query, "audience", Filter::slug),
                values(query, "region", Filter::slug),
                query.getOrDefault("q", List.of()).stream().findFirst().orElse(""));
    }

    /** As part of an address, without a question mark: {@code audience=police&region=KZ-63}; empty for all. */
    public String query() {
        Map<String, Set<?>> parts = new TreeMap<>();
        parts.put("organisation", organisations);
        parts.put("status", statuses.stream().map(Filter::lower).collect(Collectors.toSet()));
        parts.put("kind", kinds);
        parts.put("theme", themes);
        parts.put("audience", audiences);
        parts.put("region", regions);
        parts.put("q", text.isEmpty() ? Set.of() : Set.of(text));
        return parts.entrySet().stream()
                .flatMap(part -> part.getValue().stream()
                        .map(Object::toString)
                        .sorted()
                        .map(value -> part.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** The inverse of {@link #query()}. */
    public static Filter parse(String query) {
        return of(Arrays.stream(query.split("&", -1))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> decoded(pair[1]), Collectors.toList()))));
    }

    /** What nobody could have encoded so is taken as nothing. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static <T> Set<T> values(Map<String, List<String>> query, String name, Function<String, Optional<T>> read) {
        return query.getOrDefault(name, List.of()).stream()
                .limit(MOST_VALUES)
                .map(read)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<String> slug(String text) {
        return text.matches("[A-Za-z0-9-]{1,60}") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Status> status(String text) {
        return Arrays.stream(Status.values())
                .filter(status -> lower(status).equals(text))
                .findFirst();
    }

    private static String lower(Status status) {
        return Slug.of(status);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
