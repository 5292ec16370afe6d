package jointcalendar.signin;

import jointcalendar.text.Words;

/** A browser's kind in words: "Firefox, Windows". */
final class BrowserWords {
    private BrowserWords() {}

    static String of(Words words, String kind) {
        String[] parts = (kind.isEmpty() ? BrowserKind.UNKNOWN : kind).split("/", 2);
        return words.say(
                "signin.browser", words.say("signin.program." + parts[0]), words.say("signin.system." + parts[1]));
    }
}
