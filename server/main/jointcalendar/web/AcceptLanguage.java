package jointcalendar.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.text.Language;

/** Which of the portal's languages a browser asks for (RFC 9110 section 12.5.4; of a range such as ru-KZ the language alone counts). */
final class AcceptLanguage {
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(\\*|[A-Za-z]{1,8})(?:-[A-Za-z0-9]{1,8})*\\s*(?:;\\s*[qQ]\\s*=\\s*(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*)?");
    private static final String ANY = "*";

    /** A range of the header: a language, or any; weight 0 is what the reader does not want. */
    private record Range(String language, double weight) {}

    private final List<Range> ranges;

    private AcceptLanguage(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** @param header as the browser sent it; what is no range of languages in it counts for nothing */
    static AcceptLanguage parse(String header) {
        return new AcceptLanguage(Arrays.stream(header.split(",", -1))
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(range -> new Range(
                        range.group(1).toLowerCase(Locale.ROOT),
                        range.group(2) == null ? 1 : Double.parseDouble(range.group(2))))
                .toList());
    }

    /**
     * The language with the greatest weight; of equals the one named first, and of those that only {@code *} covers the usual one.
     *
     * @return nothing where the reader asks for none of the portal's languages
     */
    Optional<Language> best(Language usual) {
        return Arrays.stream(Language.values())
                .filter(language -> weight(language) > 0)
                .min(Comparator.comparingDouble((Language language) -> -weight(language))
                        .thenComparingInt(this::place)
                        .thenComparing(language -> language != usual));
    }

    private double weight(Language language) {
        return named(language.code()).orElseGet(() -> named(ANY).orElse(0.0));
    }

    private Optional<Double> named(String language) {
        return ranges.stream()
                .filter(range -> range.language().equals(language))
                .map(Range::weight)
                .max(Comparator.naturalOrder());
    }

    private int place(Language language) {
        List<String> languages = ranges.stream().map(Range::language).toList();
        int place = languages.indexOf(language.code());
        return place < 0 ? languages.size() : place;
    }
}
