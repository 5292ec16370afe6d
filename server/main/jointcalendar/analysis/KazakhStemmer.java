package jointcalendar.analysis;

import java.util.List;
import java.util.Optional;

/**
 * A light stemmer of Kazakh nouns: it takes off the endings of case (септік), the third person's possession (тәуелдік) and the plural
 * (көптік), the last first and as long as there are any, where the ending follows the laws of sound. Endings and laws as <i>Kazakh: A Comprehensive Grammar</i> (Routledge
 * 2015) describes them:
 *
 * <ul>
 *   <li>harmony: an ending with а, ы follows back vowels (а о ұ ы), one with е, і follows front ones (ә ө ү і е); и and у may stand with both;
 *       the instrumental (мен, бен, пен) follows any;
 *   <li>assimilation: which first letter an ending has depends on the letter before: a vowel, a nasal (м н ң), another voiced consonant, or a
 *       voiceless one.
 * </ul>
 *
 * Endings of the first and second person and of verbs stay: titles hardly have them, and each would make more words one that are two.
 */
final class KazakhStemmer {
    private static final int SHORTEST_STEM = 3;
    private static final String BACK = "аоұыяюё";
    private static final String FRONT = "әөүіеэ";
    private static final String VOWELS = BACK + FRONT + "иу";
    private static final String NASAL = "мнң";
    private static final String HUSHED = "кқпстфхһцчшщбвгд";
    private static final String RINGING = "зжлрй" + NASAL;
    private static final String AFTER_VOWEL_OR_RINGING = VOWELS + RINGING;

    /** Endings that differ in their vowel alone, and the letters that they may follow. */
    private record Ending(List<String> forms, String after) {
        Optional<String> off(String word) {
            return forms.stream()
                    .filter(word::endsWith)
                    .flatMap(form -> stem(word, form).stream())
                    .findFirst();
        }

        private Optional<String> stem(String word, String form) {
            String stem = word.substring(0, word.length() - form.length());
            boolean fits = stem.length() >= SHORTEST_STEM
                    && after.indexOf(stem.charAt(stem.length() - 1)) >= 0
                    && (form.endsWith("ен") && form.length() == 3 && "мбп".indexOf(form.charAt(0)) >= 0
                            || isInHarmony(stem, form));
            return fits ? Optional.of(stem) : Optional.empty();
        }
    }

    /** Longer endings first, so that «нан» is not read as a stem's «на» and an «н». */
    private static final List<Ending> ENDINGS = List.of(
            ending("ы і", "нда нде"),
            ending("ы і", "нан нен"),
            ending(VOWELS + NASAL, "ның нің"),
            ending(RINGING, "дың дің"),
            ending(HUSHED, "тың тің"),
            ending(AFTER_VOWEL_OR_RINGING, "дан ден"),
            ending(HUSHED, "тан тен"),
            ending(NASAL, "нан нен"),
            ending(AFTER_VOWEL_OR_RINGING, "мен"),
            ending("зж", "бен"),
            ending(HUSHED, "пен"),
            ending(VOWELS + "рй", "лар лер"),
            ending("зжл" + NASAL, "дар дер"),
            ending(HUSHED, "тар тер"),
            ending(AFTER_VOWEL_OR_RINGING, "ға ге"),
            ending(HUSHED, "қа ке"),
            ending("ы і", "на не"),
            ending(VOWELS, "ны ні"),
            ending(RINGING, "ды ді"),
            ending(HUSHED, "ты ті"),
            ending(AFTER_VOWEL_OR_RINGING, "да де"),
            ending(HUSHED, "та те"),
            ending("аәеияюу", "сы сі"));

    private KazakhStemmer() {}

    private static Ending ending(String after, String forms) {
        return new Ending(List.of(forms.split(" ")), after);
    }

    /** The stem of a word in small letters; the same for all forms it knows of. */
    static String stem(String word) {
        String stem = word;
        for (Optional<String> shorter = shorter(stem); shorter.isPresent(); shorter = shorter(stem)) {
            stem = shorter.get();
        }
        return hushed(stem);
    }

    private static Optional<String> shorter(String word) {
        return ENDINGS.stream()
                .flatMap(ending -> ending.off(word).stream())
                .findFirst()
                .or(() -> ofThePerson(word))
                .or(() -> withoutPossession(word));
    }

    /** «шекарашысы» is «шекарашы» of somebody, while «облысы» is an «облыс». */
    private static Optional<String> ofThePerson(String word) {
        return word.endsWith("шысы") || word.endsWith("шісі")
                ? Optional.of(word.substring(0, word.length() - 2))
                : Optional.empty();
    }

    /** The possessive ы, і or ын, ін before a case; also where it is the stem's own, so that all forms end alike. */
    private static Optional<String> withoutPossession(String word) {
        int cut = word.endsWith("ын") || word.endsWith("ін") ? 2 : word.endsWith("ы") || word.endsWith("і") ? 1 : 0;
        String stem = word.substring(0, word.length() - cut);
        boolean fits = cut > 0
                && stem.length() > SHORTEST_STEM
                && VOWELS.indexOf(stem.charAt(stem.length() - 1)) < 0
                && isInHarmony(stem, word.substring(word.length() - cut));
        return fits ? Optional.of(stem) : Optional.empty();
    }

    /** қ, к, п ring before the possessive («көмек», «көмегі»): written as without it. */
    private static String hushed(String stem) {
        char last = stem.charAt(stem.length() - 1);
        String rest = stem.substring(0, stem.length() - 1);
        return switch (last) {
            case 'ғ' -> rest + 'қ';
            case 'г' -> rest + 'к';
            case 'б' -> rest + 'п';
            default -> stem;
        };
    }

    /** Whether the vowels of an ending and the last one of the stem go together. */
    private static boolean isInHarmony(String stem, String ending) {
        boolean front = ending.chars().anyMatch(letter -> FRONT.indexOf(letter) >= 0);
        for (int i = stem.length() - 1; i >= 0; i--) {
            char letter = stem.charAt(i);
            if (BACK.indexOf(letter) >= 0) {
                return !front;
            }
            if (FRONT.indexOf(letter) >= 0) {
                return front;
            }
        }
        return stem.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }
}
