package jointcalendar.calendar;

import java.util.ArrayList;
import java.util.List;
import jointcalendar.analysis.TextAnalysis;
import jointcalendar.analysis.Token;
import jointcalendar.search.Asked;

/** A text in pieces, of which those that are looked for stand out; in the form in which they are written there. Templates escape each. */
public record Marked(List<Piece> pieces) {
    private static final int BEFORE = 60;
    private static final int SNIPPET = 200;

    public record Piece(String text, boolean found) {}

    static Marked of(String text, Asked asked) {
        return of(text, 0, text.length(), found(text, asked));
    }

    /** The part of a long text around the first word that is looked for; no pieces where there is none. */
    static Marked snippet(String text, Asked asked) {
        String line = text.replaceAll("\\s+", " ").strip();
        List<Token> found = found(line, asked);
        if (found.isEmpty()) {
            return new Marked(List.of());
        }
        int start = wordFrom(line, found.get(0).start() - BEFORE);
        int end = wordTo(line, Math.max(start + SNIPPET, found.get(0).end()));
        Marked inner = of(line, start, end, found);
        List<Piece> pieces = new ArrayList<>(inner.pieces);
        if (start > 0) {
            pieces.add(0, new Piece("… ", false));
        }
        if (end < line.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Marked(pieces);
    }

    public boolean isFound() {
        return pieces.stream().anyMatch(Piece::found);
    }

    private static List<Token> found(String text, Asked asked) {
        return TextAnalysis.tokens(text).stream()
                .filter(token -> !token.stopWord() && asked.asksFor(token))
                .toList();
    }

    private static Marked of(String text, int start, int end, List<Token> found) {
        List<Piece> pieces = new ArrayList<>();
        int done = start;
        for (Token token : found) {
            if (token.start() >= done && token.end() <= end) {
                add(pieces, text.substring(done, token.start()), false);
                add(pieces, text.substring(token.start(), token.end()), true);
                done = token.end();
            }
        }
        add(pieces, text.substring(done, end), false);
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    private static int wordFrom(String text, int about) {
        return about <= 0 ? 0 : text.lastIndexOf(' ', about) + 1;
    }

    private static int wordTo(String text, int about) {
        int space = about >= text.length() ? -1 : text.indexOf(' ', about);
        return space < 0 ? text.length() : space;
    }
}
