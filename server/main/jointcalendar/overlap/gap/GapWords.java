package jointcalendar.overlap.gap;

import java.util.Set;
import java.util.stream.Collectors;
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

    /** "Border guards of East Kazakhstan: nothing is planned until 31 December 2007 on document fraud (3 activities in the two years before)." */
    public String sentence(Missed missed, Horizon horizon) {
        return words.say(
                "dates.gap.sentence",
                names.heading(names.people(Set.of(missed.audience()), Set.of(missed.place()))),
                words.dates().days(horizon.until(), horizon.until()),
                missed.gaps().stream().map(this::theme).collect(Collectors.joining("; ")));
    }

    private String theme(Gap gap) {
        return words.say(
                "dates.gap.theme",
                names.inside(vocabulary.name(Term.List.THEME, gap.theme(), words.language())),
                gap.before());
    }
}
