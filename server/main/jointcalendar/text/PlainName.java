package jointcalendar.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a name is what it looks like (Unicode Technical Standard 39): nothing in it that cannot be seen or turns the line's direction,
 * and no word of letters from several scripts, such as Latin with a Cyrillic о.
 */
public final class PlainName {
    /** What is wrong with a name; the message of its key says it to whoever typed the name. */
    public enum Fault {
        HIDDEN_CHARACTERS("common.wrong.name-hidden"),
        MIXED_SCRIPTS("common.wrong.name-mixed");

        private final String key;

        Fault(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final SpoofChecker ONE_SCRIPT = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private PlainName() {}

    /** What is wrong with the name of a person or a thing; empty where nothing is. */
    public static Optional<Fault> fault(String name) {
        if (name.codePoints().anyMatch(PlainName::isHidden)) {
            return Optional.of(Fault.HIDDEN_CHARACTERS);
        }
        return BETWEEN_WORDS.splitAsStream(name).anyMatch(ONE_SCRIPT::failsChecks)
                ? Optional.of(Fault.MIXED_SCRIPTS)
                : Optional.empty();
    }

    /** Whether a reader could take one for the other, in any case of their letters: IOM in Latin and ІОМ in Cyrillic. */
    public static boolean lookAlike(String one, String other) {
        return sameLooks(one, other) || sameLooks(lower(one), lower(other));
    }

    private static boolean sameLooks(String one, String other) {
        return LOOKS.getSkeleton(one).equals(LOOKS.getSkeleton(other));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Controls, format characters such as marks of direction, what is for private use, and what is no character at all. */
    private static boolean isHidden(int character) {
        return switch (UCharacter.getType(character)) {
            case UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.SURROGATE,
                    UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR -> true;
            default -> UCharacter.hasBinaryProperty(character, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }
}
