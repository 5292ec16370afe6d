package jointcalendar.overlap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Phrases of titles and what they mean, in all languages at once. The longest phrase that fits counts, and of equal ones the first. */
final class Glossary {
    private record Phrase(List<String> patterns, TitleWord word) {
        int letters() {
            return patterns.stream().mapToInt(String::length).sum();
        }
    }

    /** A phrase found at the start of some words. */
    record Match(TitleWord word, int length) {}

    private static final Comparator<Phrase> LONGEST_FIRST = Comparator.comparingInt(
                    (Phrase phrase) -> phrase.patterns().size())
            .thenComparingInt(Phrase::letters)
            .reversed();

    private final Map<String, List<Phrase>> byStart = new HashMap<>();

    /** The glossary of the field that the program brings along. */
    static Glossary ofTheField() {
        Glossary glossary = new Glossary();
        try (InputStream in = Glossary.class.getResourceAsStream("glossary.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(glossary::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glossary;
    }

    private void addLine(String line) {
        String[] columns = line.split("\t");
        String[] meaning = columns[1].split("<");
        Set<String> broader = meaning.length > 1 ? Set.of(meaning[1].split(",")) : Set.of();
        WordClass wordClass = WordClass.valueOf(columns[0].toUpperCase(Locale.ROOT));
        for (String phrase : columns[2].split(", ")) {
            add(phrase, new TitleWord(meaning[0], wordClass, broader));
        }
    }

    /** @param phrase words, each with a star at its end where it stands for all that begin so */
    void add(String phrase, TitleWord word) {
        List<String> patterns = List.of(TitleReader.fold(phrase).split(" "));
        List<Phrase> all = byStart.computeIfAbsent(start(patterns.get(0)), s -> new ArrayList<>());
        all.add(new Phrase(patterns, word));
        all.sort(LONGEST_FIRST);
    }

    /** The longest phrase with which these folded words begin. */
    Optional<Match> match(List<String> words) {
        return byStart.getOrDefault(start(words.get(0)), List.of()).stream()
                .filter(phrase -> fits(phrase.patterns(), words))
                .findFirst()
                .map(phrase -> new Match(phrase.word(), phrase.patterns().size()));
    }

    private static boolean fits(List<String> patterns, List<String> words) {
        if (patterns.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < patterns.size(); i++) {
            String pattern = patterns.get(i);
            String word = words.get(i);
            boolean fits = pattern.endsWith("*")
                    ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                    : word.equals(pattern);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Phrases are looked up by their first letter or two, which a star may follow. */
    private static String start(String word) {
        return word.substring(0, Math.min(2, word.length())).replace("*", "");
    }
}
