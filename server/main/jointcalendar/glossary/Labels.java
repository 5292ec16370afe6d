package jointcalendar.glossary;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What counts or names the parts of a series: numbers, Roman numerals, and single letters behind a word that is counted. */
final class Labels {
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)(?:st|nd|rd|th|[йяегх]|го|му|ый|ая|ое|ой|ші|шы)?");
    private static final Pattern QUARTER = Pattern.compile("(?i)q([1-4])|([1-4])q");
    private static final Pattern LETTER_AND_NUMBER = Pattern.compile("(?i)([a-zа-я])(\\d+)|(\\d+)([a-zа-я])");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}|[VX]");
    private static final Pattern COUNTED = Pattern.compile(
            "(group|module|part|section|phase|stage|round|session|week|cohort|batch|stream|shift|team|class|volume"
                    + "|block|level|course|seminar|workshop|training|option|track|wave|set|series|category|zone|sector|tier|unit|grade"
                    + "|курс|семинар|тренинг|групп|модул|част|этап|поток|блок|недел|уров|сесси|класс|смен|раунд|серии|команд|категори|зон|ступен"
                    + "|топ|бөлім|кезең|апта|деңгей|лек|ауысым|санат|бөлік).*");
    private static final Pattern DURATION = Pattern.compile(
            "(day|hour|week|month|minute|year|participant|people|person|дн|день|час|недел|месяц|минут|лет|год|участник|человек|күн|сағат|апта|ай|минут|жыл).*");

    private Labels() {}

    /**
     * The label that a word is, if any.
     *
     * @param written with its capital letters
     * @param before the word before it, in small letters, or nothing
     * @param after the word after it, likewise
     */
    static Optional<TitleWord> label(String written, String before, String after) {
        Matcher number = NUMBER.matcher(written);
        if (number.matches()) {
            return DURATION.matcher(after).matches() && !COUNTED.matcher(before).matches()
                    ? Optional.of(TitleWord.known("duration", WordClass.GENERIC, Set.of()))
                    : Optional.of(numbered(number.group(1)));
        }
        boolean counted = COUNTED.matcher(before).matches();
        boolean counts = COUNTED.matcher(after).matches();
        if (ROMAN.matcher(written).matches() || ((counted || counts) && written.equals("I"))) {
            return Optional.of(numbered(String.valueOf(roman(written))));
        }
        if ((counted || counts && !written.equals("A")) && isCapital(written)) {
            return Optional.of(numbered("letter " + alphabetic(written.charAt(0))));
        }
        return combined(written);
    }

    private static Optional<TitleWord> combined(String written) {
        Matcher quarter = QUARTER.matcher(written);
        if (quarter.matches()) {
            return Optional.of(numbered(quarter.group(1) == null ? quarter.group(2) : quarter.group(1)));
        }
        Matcher both = LETTER_AND_NUMBER.matcher(written);
        return both.matches() ? Optional.of(numbered(written.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    private static boolean isCapital(String written) {
        return written.length() == 1 && Character.isUpperCase(written.charAt(0));
    }

    private static TitleWord numbered(String number) {
        return TitleWord.known(number, WordClass.NUMBER, Set.of());
    }

    /** Which letter it is: А and A are the first, Б and B the second. */
    private static int alphabetic(char letter) {
        int cyrillic = "АБВГДЕЖЗ".indexOf(letter);
        return 1 + (cyrillic >= 0 ? cyrillic : letter - 'A');
    }

    private static int roman(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = digit(numeral.charAt(i));
            sum += i + 1 < numeral.length() && value < digit(numeral.charAt(i + 1)) ? -value : value;
        }
        return sum;
    }

    private static int digit(char numeral) {
        return switch (numeral) {
            case 'I' -> 1;
            case 'V' -> 5;
            default -> 10;
        };
    }
}
