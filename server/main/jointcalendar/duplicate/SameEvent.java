package jointcalendar.duplicate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.glossary.Glossary;
import jointcalendar.glossary.TitleReader;
import jointcalendar.glossary.TitleWord;
import jointcalendar.vocabulary.Vocabulary;

/** Whether two entries are one event: gathers what witnesses say of them, and weighs it. Safe for many threads. */
public final class SameEvent {
    private final Vocabulary vocabulary;
    private final TitleReader reader;
    private final Weights weights;

    public SameEvent(Vocabulary vocabulary, Glossary glossary) {
        this(vocabulary, glossary, Weights.learned());
    }

    SameEvent(Vocabulary vocabulary, Glossary glossary, Weights weights) {
        this.vocabulary = vocabulary;
        this.reader = new TitleReader(glossary, vocabulary);
        this.weights = weights;
    }

    /** What is to be said of a session of each, or nothing where leads, days, place or people rule out that they are one event. */
    public Optional<Judgement> judge(Plan a, Session mine, Plan b, Session theirs) {
        return judge(a, mine, b, theirs, () -> titles(a, b));
    }

    /** The same with the titles' part at hand, which is the same for all sessions of two plans. */
    public Optional<Judgement> judge(Plan a, Session mine, Plan b, Session theirs, Supplier<Evidence> titles) {
        return Structure.mayBeOne(a, mine, b, theirs)
                ? Optional.of(weights.judge(
                        Structure.of(a, mine, b, theirs, vocabulary).and(titles.get())))
                : Optional.empty();
    }

    /** What the titles of two plans say. */
    public Evidence titles(Plan a, Plan b) {
        return titles(a.title(), b.title(), both(a.audiences(), b.audiences(), a.themes(), b.themes()));
    }

    /** @param expected meanings that the other fields share */
    Evidence titles(String a, String b, Set<String> expected) {
        return new TitlePair(reader.read(a, b), reader.read(b, a), expected).evidence();
    }

    List<TitleWord> read(String title, String other) {
        return reader.read(title, other).words();
    }

    Judgement weigh(Evidence evidence) {
        return weights.judge(evidence);
    }

    private static Set<String> both(
            Set<String> audiencesA, Set<String> audiencesB, Set<String> themesA, Set<String> themesB) {
        Set<String> both = new HashSet<>(audiencesA);
        both.retainAll(audiencesB);
        Set<String> themes = new HashSet<>(themesA);
        themes.retainAll(themesB);
        both.addAll(themes);
        return both;
    }
}
