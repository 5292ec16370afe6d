package jointcalendar.discussion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a typed text calls on: an @ at a word's beginning with the name of a candidate behind it, of several names the longest. What
 * is no candidate's name stays text, so that nobody learns by trying who there is.
 */
final class MentionReader {
    private final List<Candidate> candidates;
    private final Set<Candidate> found = new LinkedHashSet<>();
    private final Set<String> ambiguous = new LinkedHashSet<>();
    private int next;

    MentionReader(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /** Whom it called on. */
    Set<Candidate> found() {
        return found;
    }

    /** Names that several share; such a mention stays text. */
    Set<String> ambiguous() {
        return ambiguous;
    }

    /** The text as it is stored. Nobody types what a mention is stored as: a space comes between. */
    String read(String typed) {
        String text = typed.replace("@[", "@ [");
        StringBuilder stored = new StringBuilder();
        next = 0;
        while (next < text.length()) {
            int at = text.indexOf('@', next);
            if (at < 0) {
                break;
            }
            stored.append(text, next, at);
            next = at + 1;
            stored.append(beginsWord(text, at) ? mention(text, at + 1).orElse("@") : "@");
        }
        return stored.append(text, Math.min(next, text.length()), text.length()).toString();
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
    }

    /** Goes on behind the name. */
    private Optional<String> mention(String text, int from) {
        int longest = candidates.stream()
                .mapToInt(candidate -> length(candidate, text, from))
                .max()
                .orElse(0);
        List<Candidate> called = candidates.stream()
                .filter(candidate -> longest > 0 && length(candidate, text, from) == longest)
                .toList();
        if (called.size() > 1) {
            ambiguous.add(text.substring(from, from + longest));
        }
        if (called.size() != 1) {
            return Optional.empty();
        }
        found.add(called.get(0));
        next = from + longest;
        return Optional.of(called.get(0).mention().stored());
    }

    /** How long the longest name of the candidate is that stands there; 0 for none. */
    private static int length(Candidate candidate, String text, int from) {
        return candidate.names().stream()
                .filter(name ->
                        text.regionMatches(true, from, name, 0, name.length()) && ends(text, from + name.length()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.codePointAt(at));
    }
}
