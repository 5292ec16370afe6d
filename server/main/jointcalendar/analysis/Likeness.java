package jointcalendar.analysis;

/** Whether two words that no list has may be one: forms, misspellings, kindred of one root, or one name in two scripts. */
public final class Likeness {
    private static final int SHORTEST_ROOT = 4;
    /** In shorter words a letter exchanged makes another word too often. */
    private static final int LONG = 6;

    private static final double SHARE_OF_ROOT = 0.6;

    private Likeness() {}

    /** The same whichever comes first; too generous rather than too strict. */
    public static boolean mayBeOneWord(Token one, Token other) {
        return one.word().equals(other.word())
                || one.asksFor(other)
                || other.asksFor(one)
                || isMisspelt(one.word(), other.word())
                || haveOneRoot(one.word(), other.word())
                || Cognates.are(one.word(), other.word());
    }

    private static boolean isMisspelt(String one, String other) {
        return Math.max(one.length(), other.length()) >= LONG && Spelling.isNear(one, other);
    }

    /** "Ethics" and "ethical": most of both begins alike. */
    private static boolean haveOneRoot(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shared = shared(one, other);
        return shared >= SHORTEST_ROOT && shared >= SHARE_OF_ROOT * longer;
    }

    /** How many letters from the start are alike. */
    static int shared(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
