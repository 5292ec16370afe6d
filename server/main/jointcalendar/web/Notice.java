package jointcalendar.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.text.Words;

/** What the next page says once; only the keys of its sentences travel, in a short-lived cookie, and a number where one is counted. */
public final class Notice {
    private static final String COOKIE = "notice";
    private static final int SECONDS = 60;
    private static final int MOST = 3;
    private static final Pattern KEY = Pattern.compile("([a-z]+\\.notice\\.[a-z-]+)(?::([0-9]{1,6}))?");

    private Notice() {}

    /** Has the next page say the messages of these keys, which must begin with a bundle's name and {@code .notice.}. */
    public static void leave(Context ctx, Cookies cookies, String... keys) {
        cookies.set(ctx, COOKIE, String.join("|", keys), SECONDS);
    }

    /** A key whose message counts something. */
    public static String counted(String key, int number) {
        return key + ":" + number;
    }

    static Optional<String> take(Context ctx, Cookies cookies, Words words) {
        Optional<String> key = cookies.get(ctx, COOKIE);
        if (key.isPresent()) {
            cookies.remove(ctx, COOKIE);
        }
        return key.map(keys -> Stream.of(keys.split("\\|", MOST + 1))
                        .limit(MOST)
                        .flatMap(one -> said(one, words).stream())
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> said(String key, Words words) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches() || !words.messages().has(parts.group(1))) {
            return Optional.empty();
        }
        String number = parts.group(2);
        return Optional.of(
                number == null ? words.say(parts.group(1)) : words.say(parts.group(1), Integer.parseInt(number)));
    }
}
