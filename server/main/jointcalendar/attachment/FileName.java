package jointcalendar.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file's name as every system can keep it and no reader is deceived by it (OWASP File Upload; the names that Windows reserves).
 *
 * @param base what stands before the last point; never empty
 * @param ending what stands after it, in small letters; empty for none
 */
public record FileName(String base, String ending) {
    private static final int LONGEST_BASE = 120;
    private static final int LONGEST_ENDING = 10;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control signs and those that only steer how others are shown, such as the override that turns the direction of writing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*;%]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    /** Whatever was sent as a name, cleaned: without folders, what is unseen and what some systems forbid. */
    public static FileName clean(String sent) {
        String name = PATH.matcher(sent.replace("\0", "")).replaceFirst("");
        name = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("_").replaceAll("[\\s\\p{Zs}]+", " ");
        name = name.replaceAll("^[ .]+|[ .]+$", "");
        int point = name.lastIndexOf('.');
        return point < 0 ? of(name, "") : of(name.substring(0, point), name.substring(point + 1));
    }

    private static FileName of(String base, String ending) {
        String kept = cut(base, LONGEST_BASE).replaceAll("[ .]+$", "");
        kept = kept.isEmpty() ? "file" : kept;
        kept = RESERVED.matcher(kept).matches() ? "_" + kept : kept;
        return new FileName(kept, cut(ending.strip(), LONGEST_ENDING).toLowerCase(Locale.ROOT));
    }

    /** No more than so many code points, so that no character is cut in two. */
    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** This name, or the first of "name (2)", "name (3)" and so on that is none of those taken, whatever their case. */
    FileName besides(Set<String> taken) {
        FileName free = this;
        for (int number = 2; taken.contains(free.folded()); number++) {
            free = new FileName(base + " (" + number + ")", ending);
        }
        return free;
    }

    /** The same for names that differ in case alone. */
    String folded() {
        return folded(text());
    }

    static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The whole name. */
    public String text() {
        return ending.isEmpty() ? base : base + "." + ending;
    }
}
