package jointcalendar.overlap.gap;

import java.util.Set;
import jointcalendar.overlap.OverlapNames;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** Gaps as sentences, in one language. */
public final class GapWords {
    private final Words words;
    private final Vocabulary vocabulary;
    private final OverlapNames names;

    public GapWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.names = new OverlapNames(words, vocabulary);
    }

    /** "Border guards of East Kazakhstan: nothing on document fraud is planned until 31 December 2007, after 3 activities in two years." */
    public String sentence(Gap gap, Horizon horizon) {
        return words.say(
                "dates.gap.sentence",
                names.heading(names.people(Set.of(gap.audience()), Set.of(gap.place()))),
                names.inside(vocabulary.name(Term.List.THEME, gap.theme(), words.language())),
                words.dates().days(horizon.until(), horizon.until()),
                gap.before());
    }
}
