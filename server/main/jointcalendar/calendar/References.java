package jointcalendar.calendar;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.activity.ActivityStoreRepository;
import jointcalendar.activity.Plan;
import jointcalendar.organisation.OrganisationRepository;

/**
 * What activities are called in writing: {@code INL-2007-04} in a row for what all members see, and {@code INL-2007-X7K2} for the others, so
 * that no gap in the row tells of them.
 */
final class References {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String LETTERS_AND_DIGITS = LETTERS + "23456789";
    private static final int MORE = 3;
    private static final int LONGEST_NAME = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ActivityStoreRepository store;
    private final OrganisationRepository organisations;

    References(ActivityStoreRepository store, OrganisationRepository organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** Two who post at once may find the same; the unique key refuses one of them, and its transaction is tried again. */
    String next(Plan plan) {
        String prefix = letters(organisations.all().shortName(plan.lead())) + "-"
                + plan.firstDay().getYear() + "-";
        return prefix + (plan.visibility().isForAllMembers() && !plan.isDraft() ? number(prefix) : chance());
    }

    private String number(String prefix) {
        int last = store.referencesStartingWith(prefix).stream()
                .map(reference -> reference.substring(prefix.length()))
                .filter(number -> number.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%02d", last + 1);
    }

    /** Begins with a letter, so that it is no number. */
    private static String chance() {
        return Stream.concat(
                        Stream.of(one(LETTERS)), IntStream.range(0, MORE).mapToObj(more -> one(LETTERS_AND_DIGITS)))
                .collect(Collectors.joining());
    }

    private static String one(String characters) {
        return String.valueOf(characters.charAt(RANDOM.nextInt(characters.length())));
    }

    private static String letters(String shortName) {
        String letters = shortName.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
        return letters.substring(0, Math.min(letters.length(), LONGEST_NAME));
    }
}
