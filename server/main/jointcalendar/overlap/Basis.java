package jointcalendar.overlap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Outline;
import jointcalendar.activity.Plan;
import jointcalendar.duplicate.Weights;
import jointcalendar.glossary.Glossary;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** What flags rest on beside the activities: the rules of this program, the windows, the vocabulary and the glossary. Immutable. */
public final class Basis {
    /** To be raised when the finder, or the index by which candidates are found, comes to another answer than before. */
    private static final int RULES = 2;

    private static final int ARRIVAL = 1;

    private final Vocabulary vocabulary;
    private final Windows windows;
    private final Glossary glossary;
    private final OverlapFinder finder;
    private final String fingerprint;

    /** @param glossary the words that titles are read by */
    public Basis(Vocabulary vocabulary, Windows windows, Glossary glossary) {
        this(vocabulary, windows, glossary, new OverlapFinder(vocabulary, windows, glossary));
    }

    private Basis(Vocabulary vocabulary, Windows windows, Glossary glossary, OverlapFinder finder) {
        this.vocabulary = vocabulary;
        this.windows = windows;
        this.glossary = glossary;
        this.finder = finder;
        this.fingerprint = digest(lines(vocabulary, windows, glossary));
    }

    /** This one with other windows. */
    Basis within(Windows other) {
        return other.equals(windows) ? this : new Basis(vocabulary, other, glossary, finder.within(other));
    }

    boolean restsOn(Vocabulary now, Glossary glossaryNow) {
        return now == vocabulary && glossaryNow.equals(glossary);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Windows windows() {
        return windows;
    }

    /** Beyond so many days between them two activities do not concern each other. */
    int reach() {
        return Math.max(ARRIVAL, windows.widest());
    }

    /** What a plan is flagged for with that activity. */
    Optional<Pair> pair(Plan plan, Outline other) {
        return finder.find(plan, other.plan()).map(finding -> new Pair(other, finding, plain(plan, other.plan())));
    }

    private Optional<Finding> plain(Plan a, Plan b) {
        boolean busy = a.visibility() == Visibility.BUSY || b.visibility() == Visibility.BUSY;
        return busy ? finder.findPlain(a, b) : Optional.empty();
    }

    /** The same for an equal basis, on whichever node; 64 hexadecimal digits. */
    String fingerprint() {
        return fingerprint;
    }

    private static String lines(Vocabulary vocabulary, Windows windows, Glossary glossary) {
        Stream<String> head = Stream.of(
                "rules " + RULES,
                windows.toString(),
                "glossary " + glossary.fingerprint(),
                "weights " + Weights.learned().fingerprint());
        Stream<String> terms = Stream.of(vocabulary.kinds(), vocabulary.themes(), vocabulary.audiences())
                .flatMap(java.util.List::stream)
                .map(Basis::line);
        return Stream.of(head, terms, vocabulary.regions().stream().map(Basis::line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Term term) {
        return String.join(
                "\t",
                term.list().name(),
                Long.toString(term.id()),
                term.slug(),
                Boolean.toString(term.gathers()),
                line(term.names()));
    }

    private static String line(Region region) {
        return String.join("\t", region.code(), region.country(), line(region.names()));
    }

    private static String line(Map<Language, String> names) {
        return Arrays.stream(Language.values())
                .map(language -> names.getOrDefault(language, ""))
                .collect(Collectors.joining("\t"));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
