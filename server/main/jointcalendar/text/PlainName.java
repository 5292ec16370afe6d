package jointcalendar.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether what somebody typed may stand as a name: it shows all that it holds, and looks like nothing else (Unicode TR 36 and 39). */
public final class PlainName {
    /** Scripts whose letters look alike. */
    private static final Set<Integer> ALIKE = Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN);

    private static final Set<Integer> HIDDEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private PlainName() {}

    /** What is wrong with a name. */
    public enum Fault {
        TOO_LONG,
        /** It holds what is not seen or turns the direction of what follows: control, formatting, unassigned characters. */
        HIDDEN,
        /** A word of it has letters of two alphabets that look alike, such as Latin and Cyrillic. */
        MIXED
    }

    /**
     * The gravest fault of a name, or nothing.
     *
     * @param most how many UTF-16 units fit, as the database counts at the least
     */
    public static Optional<Fault> fault(String name, int most) {
        if (name.length() > most) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (name.codePoints().anyMatch(PlainName::isHidden)) {
            return Optional.of(Fault.HIDDEN);
        }
        return BETWEEN_WORDS.splitAsStream(name).anyMatch(PlainName::isMixed)
                ? Optional.of(Fault.MIXED)
                : Optional.empty();
    }

    private static boolean isHidden(int character) {
        return HIDDEN.contains(Character.getType(character))
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean isMixed(String word) {
        return word.codePoints()
                        .mapToObj(UScript::getScript)
                        .filter(ALIKE::contains)
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }
}
