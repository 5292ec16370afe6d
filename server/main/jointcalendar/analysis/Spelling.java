package jointcalendar.analysis;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words one typing error apart: a letter too many, missing, wrong, or two that changed places. Two such words have a spelling in common when
 * a letter or none is taken from each (the symmetric delete algorithm of SymSpell), so that candidates are looked up and not searched for.
 */
public final class Spelling {
    /** In shorter words an error makes another word too often. */
    private static final int SHORTEST = 4;

    private Spelling() {}

    /**
     * The word itself and, unless it is short or holds no letter, what is left of it without any one of its letters; the same again with
     * each doubled letter once, since that is where most people err.
     */
    public static Set<String> of(String word) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(word);
        if (mayBeMisspelt(word)) {
            addShorter(word, spellings);
            spellings.add(plain(word));
            addShorter(plain(word), spellings);
        }
        return spellings;
    }

    private static void addShorter(String word, Set<String> spellings) {
        for (int i = 0; i < word.length(); i++) {
            spellings.add(word.substring(0, i) + word.substring(i + 1));
        }
    }

    /** Each letter once that stands doubled; "ck" is a doubled k. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            boolean again = i > 0 && word.charAt(i) == word.charAt(i - 1);
            boolean beforeK = word.charAt(i) == 'c' && i + 1 < word.length() && word.charAt(i + 1) == 'k';
            if (!again && !beforeK) {
                plain.append(word.charAt(i));
            }
        }
        return plain.toString();
    }

    /** Whether it is long enough, and made of letters; what stands for a sound is not. */
    public static boolean mayBeMisspelt(String word) {
        int length = word.endsWith(Stems.KAZAKH) ? word.length() - 1 : word.length();
        return length >= SHORTEST && word.substring(0, length).chars().allMatch(Character::isLetter);
    }

    /** Whether one typing error or none makes one word the other, doubled letters aside; both are long enough for that. */
    public static boolean isNear(String one, String other) {
        return mayBeMisspelt(one) && mayBeMisspelt(other)
                ? isNearly(one, other) || isNearly(plain(one), plain(other))
                : one.equals(other);
    }

    private static boolean isNearly(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String restOfOne = one.substring(same);
        String restOfOther = other.substring(same);
        return restOfOne.equals(restOfOther)
                || isWithoutFirst(restOfOne, restOfOther)
                || isWithoutFirst(restOfOther, restOfOne)
                || (restOfOne.length() == restOfOther.length() && isWrongOrSwapped(restOfOne, restOfOther));
    }

    private static boolean isWithoutFirst(String longer, String shorter) {
        return longer.length() == shorter.length() + 1 && longer.substring(1).equals(shorter);
    }

    private static boolean isWrongOrSwapped(String one, String other) {
        if (one.substring(1).equals(other.substring(1))) {
            return true;
        }
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
