package jointcalendar.analysis;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a name sounds, whichever script it is in: Latin letters in which those that people mix up when they write over (y and i, kh and h, zh
 * and j, q and k) are one, without vowels at the end, where scripts and cases differ most. Names are found across scripts alone, so that
 * "policy" and "police" stay two words.
 */
final class Sound {
    private static final String OF_LATIN = "<";
    private static final String OF_CYRILLIC = ">";
    private static final String OF_KAZAKH_LETTERS = "^";
    private static final int SHORTEST = 2;

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('ә', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ж', "j"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('қ', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('ң', "n"),
            Map.entry('о', "o"),
            Map.entry('ө', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ұ', "u"),
            Map.entry('ү', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('һ', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sh"),
            Map.entry('ъ', ""),
            Map.entry('ы', "i"),
            Map.entry('і', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    private Sound() {}

    /** The terms by which somebody who writes another script, or Kazakh without its letters, finds a word. */
    static Set<String> heardFrom(String word, String stem) {
        if (isLatin(word)) {
            return marked(OF_LATIN, of(word));
        }
        Set<String> terms = ofBoth(OF_CYRILLIC, word, stem);
        if (Guess.hasKazakhLetters(word)) {
            terms.addAll(ofBoth(OF_KAZAKH_LETTERS, word, stem));
        }
        return terms;
    }

    /** The terms by which a word finds those that sound like it in the other script. */
    static Set<String> listenedFor(String word, String stem) {
        if (isLatin(word)) {
            return marked(OF_CYRILLIC, of(word));
        }
        Set<String> terms = ofBoth(OF_LATIN, word, stem);
        if (!Guess.hasKazakhLetters(word)) {
            terms.addAll(ofBoth(OF_KAZAKH_LETTERS, word, stem));
        }
        return terms;
    }

    /** A name in the nominative may look like a form of another word, so that it sounds like its stem and like itself. */
    private static Set<String> ofBoth(String mark, String word, String stem) {
        Set<String> terms = new LinkedHashSet<>(marked(mark, of(stem)));
        terms.addAll(marked(mark, of(word)));
        return terms;
    }

    private static Set<String> marked(String mark, String sound) {
        boolean says = sound.length() >= SHORTEST && sound.chars().anyMatch(Character::isLetter);
        return says ? Set.of(mark + sound.substring(0, Math.min(TextAnalysis.LONGEST, sound.length()))) : Set.of();
    }

    private static boolean isLatin(String word) {
        return word.chars().noneMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    /** A word in small letters, written over into Latin ones. */
    static String latin(String word) {
        return word.chars()
                .mapToObj(letter -> LATIN.getOrDefault((char) letter, Character.toString((char) letter)))
                .collect(Collectors.joining());
    }

    private static String of(String word) {
        String latin = latin(word);
        String plain = latin.replace("dzh", "j")
                .replace("zh", "j")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace('q', 'k')
                .replace('w', 'v')
                .replace('y', 'i')
                .replace("x", "ks")
                .replaceAll("(.)\\1", "$1");
        String without = plain.replaceAll("[aeiou]+$", "");
        return without.length() < SHORTEST ? plain : without;
    }
}
