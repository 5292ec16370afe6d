package jointcalendar.web;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import jointcalendar.text.Language;

/**
 * The language for somebody who is not signed in: the one that they chose, else the one that their browser asks for, else the portal's
 * own.
 */
public final class ReaderLanguage {
    private static final String COOKIE = "language";
    private static final int ONE_YEAR_SECONDS = 365 * 24 * 3600;

    private final Cookies cookies;
    private final Supplier<Language> usual;

    /** @param usual where neither the reader nor the browser says anything that the portal speaks; asks no database */
    public ReaderLanguage(Cookies cookies, Supplier<Language> usual) {
        this.cookies = cookies;
        this.usual = usual;
    }

    Language usual() {
        return usual.get();
    }

    /** The language that was chosen in this browser. */
    public Optional<Language> chosen(Context ctx) {
        return cookies.get(ctx, COOKIE).flatMap(Language::of);
    }

    /** Has this browser remember the language for a year. */
    public void choose(Context ctx, Language language) {
        cookies.set(ctx, COOKIE, language.code(), ONE_YEAR_SECONDS);
    }

    /** The language of the answer, which says by what it was chosen (RFC 9110 section 12.5.5). */
    Language of(Context ctx) {
        ctx.res().addHeader("Vary", "Accept-Language, Cookie");
        String asked = String.join(",", Collections.list(ctx.req().getHeaders("Accept-Language")));
        return chosen(ctx).or(() -> AcceptLanguage.parse(asked).best(usual())).orElseGet(this::usual);
    }
}
