package jointcalendar.glossary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes out the acronyms of one title whose words stand in another: NRM beside "National Referral Mechanism". */
final class Acronyms {
    private static final int LONGEST = 6;

    private Acronyms() {}

    static String writtenOut(String title, String other) {
        List<String> words = Arrays.stream(other.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .toList();
        return Arrays.stream(title.split("\\b"))
                .map(part -> isAcronym(part) ? meant(part, words).orElse(part) : part)
                .collect(Collectors.joining());
    }

    private static boolean isAcronym(String part) {
        return part.length() > 2
                && part.length() <= LONGEST
                && part.codePoints().allMatch(Character::isUpperCase);
    }

    private static Optional<String> meant(String acronym, List<String> words) {
        int length = acronym.length();
        return IntStream.rangeClosed(0, words.size() - length)
                .mapToObj(start -> words.subList(start, start + length))
                .filter(run -> initials(run).equals(acronym))
                .map(run -> String.join(" ", run))
                .findFirst();
    }

    private static String initials(List<String> words) {
        return words.stream()
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
