package jointcalendar.duplicate;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jointcalendar.glossary.TitleWord;
import jointcalendar.glossary.TitleWords;
import jointcalendar.glossary.WordClass;

/** What two titles say of being one event; the same whichever comes first. */
final class TitlePair {
    private static final int MOST_SHARED = 4;
    private static final int MOST_EXPECTED = 3;
    private static final int MOST_OWN = 3;
    private static final double LEAST_CONTRAST = 0.4;
    private static final Set<WordClass> STRICT = EnumSet.of(WordClass.NUMBER, WordClass.LEVEL, WordClass.SIDE);

    private static final Map<WordClass, Witness> CONTRASTS = Map.of(
            WordClass.NUMBER, Witness.NUMBER,
            WordClass.LEVEL, Witness.LEVEL,
            WordClass.SIDE, Witness.SIDE,
            WordClass.PLACE, Witness.PLACE,
            WordClass.PEOPLE, Witness.PEOPLE,
            WordClass.GROUP, Witness.GROUP,
            WordClass.SITE, Witness.SITE,
            WordClass.OCCASION, Witness.OCCASION,
            WordClass.TOPIC, Witness.TOPIC,
            WordClass.NAME, Witness.NAME);

    private final TitleWords a;
    private final TitleWords b;
    private final Set<String> expected;
    private final List<TitleWord> beyondA;
    private final List<TitleWord> beyondB;
    private final boolean oneScript;

    /** @param expected meanings that the other fields share, so that finding them in both titles tells little */
    TitlePair(TitleWords a, TitleWords b, Set<String> expected) {
        this.a = a;
        this.b = b;
        this.expected = expected;
        this.beyondA = a.beyond(b);
        this.beyondB = b.beyond(a);
        this.oneScript = a.script() == b.script();
    }

    Evidence evidence() {
        Evidence seen = new Evidence();
        boolean exchanged = oneScript && (new Alignment(a, b).exchanges() || new Alignment(b, a).exchanges());
        seen.saw(Witness.EXCHANGED, exchanged);
        if (!exchanged) {
            shared(seen);
        }
        contrasts(seen);
        if (oneScript) {
            ownWords(seen);
        } else {
            ownMeanings(seen);
        }
        return seen;
    }

    /** From 0 to 1, how much of all that the titles tell they tell alike. */
    private double likeness() {
        double alike = a.within(b).size() + b.within(a).size();
        double all = alike + beyondA.size() + beyondB.size();
        return all == 0 ? 0 : alike / all;
    }

    /** In one sentence with a word exchanged, what is shared is what a series shares, and speaks for nothing. */
    private void shared(Evidence seen) {
        List<TitleWord> withinA = a.within(b);
        List<TitleWord> withinB = b.within(a);
        seen.saw(Witness.SHARED_WORDS, Math.min(MOST_SHARED, Math.min(unexpected(withinA), unexpected(withinB))))
                .saw(Witness.EXPECTED_WORDS, Math.min(MOST_EXPECTED, Math.min(expected(withinA), expected(withinB))))
                .saw(Witness.ALIKE, likeness())
                .saw(Witness.NOTHING_OWN, likeness() > 0 && beyondA.isEmpty() && beyondB.isEmpty());
    }

    /**
     * Numbers and levels contrast wherever they stand. Of other classes two people who write in words of their own name different things
     * of one event, its groups or what happens there: so the less the titles are alike, the less that counts.
     */
    private void contrasts(Evidence seen) {
        double loose = Math.min(1, LEAST_CONTRAST + likeness());
        CONTRASTS.forEach((wordClass, witness) -> {
            if (has(beyondA, wordClass) && has(beyondB, wordClass)) {
                seen.saw(witness, STRICT.contains(wordClass) ? 1 : loose);
            }
        });
    }

    private void ownWords(Evidence seen) {
        int ownA = Math.min(MOST_OWN, unexpected(beyondA));
        int ownB = Math.min(MOST_OWN, unexpected(beyondB));
        int both = Math.min(ownA, ownB);
        seen.saw(Witness.OWN_WORDS, both > 0)
                .saw(Witness.MORE_OWN_WORDS, Math.max(0, both - 1))
                .saw(Witness.ONE_SAYS_MORE, Math.abs(ownA - ownB));
    }

    private void ownMeanings(Evidence seen) {
        seen.saw(Witness.OWN_MEANINGS, known(beyondA) && known(beyondB))
                .saw(Witness.UNREAD_WORDS, has(beyondA, WordClass.WORD) && has(beyondB, WordClass.WORD));
    }

    private boolean known(List<TitleWord> words) {
        return words.stream().anyMatch(word -> word.wordClass().known() && !expected.contains(word.meaning()));
    }

    private int unexpected(List<TitleWord> words) {
        return words.size() - expected(words);
    }

    private int expected(List<TitleWord> words) {
        return (int)
                words.stream().filter(word -> expected.contains(word.meaning())).count();
    }

    private static boolean has(List<TitleWord> words, WordClass wordClass) {
        return words.stream().anyMatch(word -> word.wordClass() == wordClass);
    }
}
