package jointcalendar.duplicate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jointcalendar.glossary.Conflict;
import jointcalendar.glossary.Entry;
import jointcalendar.glossary.Glossary;
import jointcalendar.glossary.WordClass;
import jointcalendar.text.Language;
import jointcalendar.text.Words;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;

/** The fields of an entry of the glossary. */
final class EntryForm {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHRASE = 60;
    private static final int MOST_PHRASES = 30;
    private static final int MOST_BROADER = 6;
    /** A star ends a word of at least three letters. */
    private static final Pattern PHRASE = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*(?<=[\\p{L}\\p{N}]{3})\\*|[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    private final Form form;
    private final Words words;
    private final Glossary glossary;

    EntryForm(Form form, Words words, Glossary glossary) {
        this.form = form;
        this.words = words;
        this.glossary = glossary;
    }

    /** A form that shows an entry. */
    static Form of(Entry entry, int version) {
        return new Form(Map.of(
                "class", List.of(entry.wordClass().slug()),
                "meaning", List.of(entry.meaning()),
                "broader", List.of(String.join(", ", entry.broader())),
                "en", List.of(String.join(", ", entry.in(Language.EN))),
                "ru", List.of(String.join(", ", entry.in(Language.RU))),
                "kk", List.of(String.join(", ", entry.in(Language.KK))),
                "version", List.of(Integer.toString(version))));
    }

    /** What was typed; nothing where it is not right, and then the form says why. */
    Optional<Entry> entry() {
        Optional<WordClass> wordClass = WordClass.of(form.value("class")).filter(WordClass::known);
        if (wordClass.isEmpty()) {
            refuse("class", "glossary.wrong.class");
        }
        String meaning = meaning();
        Set<String> broader = broader();
        Map<Language, List<String>> phrases = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            phrases.put(language, phrases(language.code()));
        }
        if (phrases.values().stream().allMatch(List::isEmpty) && form.isRight()) {
            refuse("en", "glossary.wrong.nothing");
        }
        return form.isRight() ? wordClass.map(found -> new Entry(found, meaning, broader, phrases)) : Optional.empty();
    }

    /** The version that was shown; 0 where none was sent. */
    int version() {
        return form.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("version")) : 0;
    }

    Form form() {
        return form;
    }

    void refuse(Conflict conflict) {
        if (conflict instanceof Conflict.Known known) {
            String field = Arrays.stream(Language.values())
                    .map(Language::code)
                    .filter(code -> list(code).contains(known.phrase()))
                    .findFirst()
                    .orElse("en");
            refuse(field, "glossary.wrong.known", known.phrase(), known.meaning());
        }
    }

    private void refuse(String field, String key, Object... arguments) {
        form.refuse(field, words.say(key, arguments));
    }

    static List<Choice> classes(Words words, String chosen) {
        return Arrays.stream(WordClass.values())
                .filter(WordClass::known)
                .map(one -> new Choice(
                        one.slug(),
                        words.say("glossary.class." + one.slug()),
                        one.slug().equals(chosen)))
                .toList();
    }

    private String meaning() {
        String meaning = folded(form.value("meaning"));
        if (meaning.isEmpty() || !isPhrase(meaning) || meaning.contains("*")) {
            refuse("meaning", "glossary.wrong.meaning");
        } else if (meaning.length() > LONGEST_NAME) {
            refuse("meaning", "glossary.wrong.long", LONGEST_NAME);
        }
        return meaning;
    }

    private Set<String> broader() {
        List<String> names = list("broader");
        List<String> unknown = names.stream().filter(name -> !isKnown(name)).toList();
        if (form.wasCleaned("broader")
                || names.size() > MOST_BROADER
                || unknown.stream().anyMatch(name -> !isPhrase(name))) {
            refuse("broader", "glossary.wrong.broader");
        } else if (!unknown.isEmpty()) {
            refuse("broader", "glossary.wrong.broader-unknown", unknown.get(0));
        } else if (names.contains(folded(form.value("meaning")))) {
            refuse("broader", "glossary.wrong.broader-itself");
        }
        return Set.copyOf(names);
    }

    private boolean isKnown(String meaning) {
        return glossary.entries().stream().anyMatch(entry -> entry.meaning().equals(meaning));
    }

    private List<String> phrases(String field) {
        List<String> phrases = list(field);
        Optional<String> bad =
                phrases.stream().filter(phrase -> !isPhrase(phrase)).findFirst();
        if (form.wasCleaned(field)) {
            refuse(field, "glossary.wrong.characters");
        } else if (phrases.size() > MOST_PHRASES) {
            refuse(field, "glossary.wrong.many", MOST_PHRASES);
        } else if (phrases.stream().anyMatch(phrase -> phrase.length() > LONGEST_PHRASE)) {
            refuse(field, "glossary.wrong.long", LONGEST_PHRASE);
        } else {
            bad.ifPresent(phrase -> refuse(field, "glossary.wrong.phrase", phrase));
        }
        return phrases;
    }

    private static boolean isPhrase(String phrase) {
        return Stream.of(phrase.split(" "))
                .allMatch(word -> PHRASE.matcher(word).matches());
    }

    private List<String> list(String field) {
        return Stream.of(form.value(field).split("[,;\n]"))
                .map(EntryForm::folded)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
