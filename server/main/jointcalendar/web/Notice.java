package jointcalendar.web;

import io.javalin.http.Context;
import java.util.Optional;
import jointcalendar.text.Words;

/** A sentence that the next page says once; only its key travels, in a short-lived cookie. */
public final class Notice {
    private static final String COOKIE = "notice";
    private static final int SECONDS = 60;

    private Notice() {}

    /** Has the next page say the message of this key, which must begin with a bundle's name and {@code .notice.}. */
    public static void leave(Context ctx, Cookies cookies, String key) {
        cookies.set(ctx, COOKIE, key, SECONDS);
    }

    static Optional<String> take(Context ctx, Cookies cookies, Words words) {
        Optional<String> key = cookies.get(ctx, COOKIE);
        if (key.isPresent()) {
            cookies.remove(ctx, COOKIE);
        }
        return key.filter(k -> k.matches("[a-z]+\\.notice\\.[a-z-]+"))
                .filter(words.messages()::has)
                .map(words::say);
    }
}
