package jointcalendar.analysis;

/**
 * International words in two scripts: «волонтёр» and "volunteer", «хакатон» and "hackathon". They are compared by their consonants, in
 * which spellings differ least.
 */
final class Cognates {
    /** Fewer consonants are shared by chance too often. */
    private static final int FEWEST_SHARED = 3;

    private static final double SHARE = 0.7;

    private Cognates() {}

    static boolean are(String one, String other) {
        if (Guess.isCyrillic(one) == Guess.isCyrillic(other)) {
            return false;
        }
        String consonants = consonants(one);
        String others = consonants(other);
        int shared = Likeness.shared(consonants, others);
        return shared >= FEWEST_SHARED
                && shared >= SHARE * Math.min(consonants.length(), others.length())
                && (shared > FEWEST_SHARED || startsAlike(one, other));
    }

    /** With few consonants, the first vowel must agree too. */
    private static boolean startsAlike(String one, String other) {
        return Likeness.shared(latin(one), latin(other)) > 1;
    }

    private static String latin(String word) {
        String latin = Guess.isCyrillic(word) ? Sound.latin(word) : word;
        return latin.replace("ph", "f")
                .replace("th", "t")
                .replace("ck", "k")
                .replace("kh", "g")
                .replace("x", "ks")
                .replace("ts", "s")
                .replaceAll("c(?=[eiy])", "s")
                .replaceAll("c(?!h)", "k")
                .replace("q", "k")
                .replace("w", "v")
                .replace("zh", "j")
                .replaceAll("(?<![cs])h", "g");
    }

    private static String consonants(String word) {
        return latin(word).replaceAll("[aeiouy']", "").replaceAll("(.)\\1", "$1");
    }
}
