package jointcalendar.glossary;

import java.util.Optional;

/** What names an entry that the program brings along: a meaning within its class, written {@code topic.forgery}. */
public record MeaningKey(WordClass wordClass, String meaning) {
    public static MeaningKey of(Entry entry) {
        return new MeaningKey(entry.wordClass(), entry.meaning());
    }

    /** The one written so, or nothing where that is none. */
    public static Optional<MeaningKey> parse(String written) {
        int point = written.indexOf('.');
        return point < 0
                ? Optional.empty()
                : WordClass.of(written.substring(0, point))
                        .map(wordClass -> new MeaningKey(wordClass, written.substring(point + 1)));
    }

    @Override
    public String toString() {
        return wordClass.slug() + "." + meaning;
    }
}
