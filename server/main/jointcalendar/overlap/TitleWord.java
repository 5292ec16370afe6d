package jointcalendar.overlap;

import java.util.Set;

/**
 * A word or phrase of a title by its meaning.
 *
 * @param meaning the glossary's name for it, or the word itself, in Latin letters, where no glossary has it
 * @param broader meanings that include this one
 */
record TitleWord(String meaning, WordClass wordClass, Set<String> broader) {
    private static final int SHORTEST_STEM = 4;
    private static final double SHARE_OF_STEM = 0.6;

    /** Whether both may name one thing: equal, one broader than the other, or inflections of one unknown word. */
    boolean agrees(TitleWord other) {
        if (wordClass == WordClass.WORD && other.wordClass == WordClass.WORD) {
            return sameStem(meaning, other.meaning);
        }
        return meaning.equals(other.meaning) || broader.contains(other.meaning) || other.broader.contains(meaning);
    }

    static boolean sameStem(String a, String b) {
        int shared = 0;
        while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        int longer = Math.max(a.length(), b.length());
        return a.equals(b)
                || (shared >= SHORTEST_STEM && shared >= SHARE_OF_STEM * longer)
                || (longer > 5 && oneLetterApart(a, b, shared));
    }

    private static boolean oneLetterApart(String a, String b, int shared) {
        String restA = a.substring(shared);
        String restB = b.substring(shared);
        return switch (a.length() - b.length()) {
            case 0 -> restA.substring(1).equals(restB.substring(1));
            case 1 -> restA.substring(1).equals(restB);
            case -1 -> restB.substring(1).equals(restA);
            default -> false;
        };
    }
}
