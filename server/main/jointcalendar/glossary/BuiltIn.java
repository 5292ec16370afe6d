package jointcalendar.glossary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.text.Language;

/** The glossary of the field that the program brings along, words.tsv beside this class; its head says how it is written. */
final class BuiltIn {
    private static final int LANGUAGES_FROM = 2;

    private BuiltIn() {}

    static List<Entry> entries() {
        try (InputStream in = BuiltIn.class.getResourceAsStream("words.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(BuiltIn::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] columns = line.split("\t", -1);
        String[] meaning = columns[1].split("<");
        Set<String> broader = meaning.length > 1 ? Set.of(meaning[1].split(",")) : Set.of();
        Map<Language, List<String>> phrases = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            int column = LANGUAGES_FROM
                    + List.of(Language.EN, Language.RU, Language.KK).indexOf(language);
            phrases.put(language, column < columns.length ? list(columns[column]) : List.of());
        }
        return new Entry(WordClass.of(columns[0]).orElseThrow(), meaning[0], broader, phrases);
    }

    private static List<String> list(String phrases) {
        return Stream.of(phrases.split(", "))
                .filter(phrase -> !phrase.isBlank())
                .toList();
    }
}
