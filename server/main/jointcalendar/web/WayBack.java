package jointcalendar.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses to which somebody is led back after a detour: only those within this portal (CWE-601, open redirect). */
public final class WayBack {
    private static final int LONGEST = 2000;
    private static final Pattern WITHIN = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\"\\\\,;]]*");

    private WayBack() {}

    /**
     * The address where it is a path of this portal, perhaps with a query: one slash, and neither a second nor a backslash behind it;
     * without what ends a cookie's value (RFC 6265 section 4.1.1), and short enough for one.
     */
    public static Optional<String> within(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(to -> to.length() <= LONGEST && WITHIN.matcher(to).matches());
    }

    /** The page that is on the visitor's screen, as an address to come back to: for the answer to a form, the page that held the form. */
    static String here(Context ctx) {
        return switch (ctx.method().name()) {
            case "GET", "HEAD" ->
                within(pathAndQuery(ctx.path(), ctx.queryString()))
                        .or(() -> within(ctx.path()))
                        .orElse("/");
            default -> before(ctx).orElse("/");
        };
    }

    private static Optional<String> before(Context ctx) {
        try {
            return Optional.ofNullable(ctx.header("Referer"))
                    .map(URI::create)
                    .flatMap(from -> within(pathAndQuery(from.getRawPath(), from.getRawQuery())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String pathAndQuery(@Nullable String path, @Nullable String query) {
        return (path == null ? "" : path) + (query == null ? "" : "?" + query);
    }
}
