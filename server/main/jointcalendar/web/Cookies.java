package jointcalendar.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * The portal's cookies: HttpOnly, SameSite=Lax, for the whole site, and behind TLS Secure with the {@code __Host-} prefix (RFC 6265bis
 * section 4.1.3.2).
 */
public final class Cookies {
    private static final int UNTIL_BROWSER_CLOSES = -1;
    private final boolean secure;

    /** @param secure whether people reach the portal by https */
    public Cookies(boolean secure) {
        this.secure = secure;
    }

    public Optional<String> get(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(named(name))).filter(value -> !value.isEmpty());
    }

    /** @param seconds until it ends */
    public void set(Context ctx, String name, String value, int seconds) {
        Cookie cookie = new Cookie(named(name), value, "/", seconds);
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }

    /** Sets a cookie that ends with the browser's session. */
    public void set(Context ctx, String name, String value) {
        set(ctx, name, value, UNTIL_BROWSER_CLOSES);
    }

    public void remove(Context ctx, String name) {
        set(ctx, name, "", 0);
    }

    private String named(String name) {
        return secure ? "__Host-" + name : name;
    }
}
