package jointcalendar.discussion;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A comment's text in parts that a page can show as they are: paragraphs of lines of spans. Nothing in it is markup; only http and https
 * addresses become links (OWASP XSS prevention: no address of another scheme is ever one).
 */
public record CommentText(List<List<List<Span>>> paragraphs) {
    /**
     * A piece of a line.
     *
     * @param kind {@code text}, {@code link} or {@code mention}
     * @param href of a link
     */
    public record Span(String kind, String text, String href) {}

    private static final Pattern SPECIAL =
            Pattern.compile("https?://[^\\s<>\"]{1,2000}|" + Mention.STORED.pattern(), Pattern.CASE_INSENSITIVE);
    /** Possessive, since each turn of another group would cost the stack of the thread: a few thousand empty lines are typed easily. */
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n(?:[ \\t]*+\\n)++");

    private static final Pattern TRAILING = Pattern.compile("[.,;:!?'»”)\\]]+$");

    static CommentText of(String stored, MentionNames names) {
        return new CommentText(BETWEEN_PARAGRAPHS
                .splitAsStream(stored.strip())
                .map(paragraph ->
                        paragraph.lines().map(line -> line(line, names)).toList())
                .toList());
    }

    private static List<Span> line(String line, MentionNames names) {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (MatchResult found : SPECIAL.matcher(line).results().toList()) {
            Span span = span(found.group(), names);
            text(spans, line.substring(done, found.start()));
            spans.add(span);
            done = found.start()
                    + (span.kind().equals("link")
                            ? span.text().length()
                            : found.group().length());
        }
        text(spans, line.substring(done));
        return spans;
    }

    private static void text(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span("text", text, ""));
        }
    }

    private static Span span(String found, MentionNames names) {
        if (found.startsWith("@")) {
            String name = Mention.in(found).stream().map(names::of).collect(Collectors.joining());
            return new Span("mention", "@" + name, "");
        }
        String address = withoutTrailing(found);
        return isAddress(address) ? new Span("link", address, address) : new Span("text", found, "");
    }

    /** A sentence's end is not the address's; a bracket is, if it was opened in it. */
    private static String withoutTrailing(String address) {
        String cut = TRAILING.matcher(address).replaceFirst("");
        boolean opened = cut.indexOf('(') > cut.indexOf(')') && address.startsWith(cut + ")");
        return opened ? cut + ")" : cut;
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** In plain text, as a letter has it. */
    String plain() {
        return paragraphs.stream()
                .map(lines -> lines.stream()
                        .map(spans -> spans.stream().map(Span::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }
}
