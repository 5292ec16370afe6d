package jointcalendar.digest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Breaks the long lines of plain text between words, each continued as deep as it began. */
final class WrappedText {
    private static final int WIDTH = 72;
    private static final Pattern START = Pattern.compile("( *)(\\* )?(.*)");

    private WrappedText() {}

    /** The text with lines of at most 72 characters, but for words that are longer, and no more than one empty line in a row. */
    static String of(String text) {
        return text.lines()
                        .map(String::stripTrailing)
                        .map(WrappedText::line)
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    private static String line(String line) {
        Matcher start = START.matcher(line);
        if (line.length() <= WIDTH || !start.matches()) {
            return line;
        }
        String bullet = start.group(2) == null ? "" : start.group(2);
        String margin = start.group(1) + " ".repeat(bullet.length());
        StringBuilder wrapped = new StringBuilder(start.group(1)).append(bullet);
        int used = margin.length();
        for (String word : start.group(3).split(" +", -1)) {
            boolean first = used == margin.length();
            if (!first && used + 1 + word.length() > WIDTH) {
                wrapped.append('\n').append(margin);
                used = margin.length();
                first = true;
            }
            wrapped.append(first ? "" : " ").append(word);
            used += word.length() + (first ? 0 : 1);
        }
        return wrapped.toString();
    }
}
