package jointcalendar.glossary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Phrases of titles and what they mean, in all languages at once. It does not change; a change makes another glossary. */
public final class Glossary {
    /** Raised whenever the code that reads or compares titles comes to other results for the same glossary. */
    static final int RULES = 2;

    private static final Glossary BUILT_IN = new Glossary(BuiltIn.entries());

    private final List<Entry> entries;
    private final Map<String, Set<String>> directlyBroader = new HashMap<>();
    private final String fingerprint;

    private Glossary(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.fingerprint = hash(this.entries);
        this.entries.forEach(entry -> directlyBroader
                .computeIfAbsent(entry.meaning(), meaning -> new TreeSet<>())
                .addAll(entry.broader()));
    }

    /** The glossary that the program brings along. */
    public static Glossary builtIn() {
        return BUILT_IN;
    }

    /** Of these entries; where two say different things of one phrase, the earlier counts. */
    public static Glossary of(List<Entry> entries) {
        return new Glossary(entries);
    }

    /** One with those entries alone that are wanted. */
    public Glossary only(Predicate<Entry> wanted) {
        return new Glossary(entries.stream().filter(wanted).toList());
    }

    /** One in which these count before those that it has. */
    public Glossary with(List<Entry> more) {
        return new Glossary(Stream.concat(more.stream(), entries.stream()).toList());
    }

    /** In the order in which they count. */
    public List<Entry> entries() {
        return entries;
    }

    /** The meanings that include one, however far up: patrol police are police, and so law enforcement. */
    Set<String> broader(String meaning) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(meaning));
        while (!open.isEmpty()) {
            for (String next : directlyBroader.getOrDefault(open.pop(), Set.of())) {
                if (!next.equals(meaning) && found.add(next)) {
                    open.push(next);
                }
            }
        }
        return found;
    }

    /** Equal where titles are read alike: it changes with each phrase and with the rules of reading, and not from one start to the next. */
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glossary glossary && glossary.fingerprint.equals(fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    private static String hash(List<Entry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Integer.toString(RULES).getBytes(StandardCharsets.UTF_8));
            entries.forEach(entry -> digest.update(written(entry).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String written(Entry entry) {
        return "\n" + entry.wordClass().slug() + "\t" + entry.meaning() + "\t" + new TreeSet<>(entry.broader()) + "\t"
                + new TreeSet<>(entry.all());
    }
}
