package jointcalendar.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jointcalendar.account.Account;

/**
 * How good a password would be (OWASP ASVS 5.0, 6.2): 12 to 128 characters, any of them, of which none must be; not one that is soon
 * guessed (zxcvbn), nor one made of what everybody knows of the person or the portal.
 */
final class PasswordStrength {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int LEAST_SCORE = 3;
    private static final int LEAST_OF_ONE_S_OWN = 8;
    private static final int SHORTEST_KNOWN_WORD = 3;
    /** What is guessed at; more characters only make guessing slower, for us too. */
    private static final int MEASURED = 64;

    private static final List<String> OF_THE_PORTAL = List.of(
            "jointactivitycalendar",
            "jointcalendar",
            "joint",
            "activity",
            "calendar",
            "portal",
            "күнтізбе",
            "календарь");
    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordStrength() {}

    /** What keeps a password from being taken; slugs of the messages that say so. */
    enum Fault {
        FINE,
        SHORT,
        LONG,
        KNOWN,
        WEAK;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param score from 0, guessed at once, to 4 */
    record Judgement(int score, Fault fault) {
        boolean isFine() {
            return fault == Fault.FINE;
        }
    }

    static Judgement judge(String typed, Account account) {
        String password = PasswordHash.normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return new Judgement(0, Fault.LONG);
        }
        List<String> known = known(account);
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        int score = GUESSER.measure(measured, known).getScore();
        return new Judgement(score, fault(password, length, known, score));
    }

    private static Fault fault(String password, int length, List<String> known, int score) {
        if (length < SHORTEST) {
            return Fault.SHORT;
        }
        if (without(password, known).length() < LEAST_OF_ONE_S_OWN) {
            return Fault.KNOWN;
        }
        return score < LEAST_SCORE ? Fault.WEAK : Fault.FINE;
    }

    private static String without(String password, List<String> known) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : known) {
            left = left.replace(word, "");
        }
        return left;
    }

    /** Words that others know to belong to the person or the portal, the longest first. */
    private static List<String> known(Account account) {
        List<String> words = new ArrayList<>(OF_THE_PORTAL);
        String email = account.email().toLowerCase(Locale.ROOT);
        words.add(email);
        Stream.of(email, account.name().given(), account.name().family())
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() >= SHORTEST_KNOWN_WORD)
                .forEach(words::add);
        words.sort(Comparator.comparing(String::length).reversed());
        return words;
    }
}
