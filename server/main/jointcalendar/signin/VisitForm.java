package jointcalendar.signin;

import io.javalin.http.Context;
import java.util.Optional;
import jointcalendar.access.Signer;
import jointcalendar.web.Cookies;
import jointcalendar.web.Web;

/** Reads from a request with what session and what browser somebody comes. */
final class VisitForm {
    private static final String DEVICE = "device";
    private static final int DEVICE_SECONDS = 400 * 24 * 3600;
    private static final int LONGEST_AGENT = 500;

    private final SignIn signIn;
    private final Cookies cookies;
    private final Signer signer;

    VisitForm(SignIn signIn, Cookies cookies, Signer signer) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.signer = signer;
    }

    Optional<Visit> visit(Context ctx) {
        return cookies.get(ctx, Web.SESSION).flatMap(signIn::visit);
    }

    /** The visit behind a route that only those who are signed in may call. */
    Visit signedIn(Context ctx) {
        return visit(ctx).filter(Visit::isIn).orElseThrow(io.javalin.http.UnauthorizedResponse::new);
    }

    /** Ends the session that came with this request, if one did, and has the browser forget it. */
    void end(Context ctx) {
        cookies.get(ctx, Web.SESSION).ifPresent(signIn::end);
        cookies.remove(ctx, Web.SESSION);
    }

    Browser browser(Context ctx) {
        return new Browser(kind(ctx), cookies.get(ctx, DEVICE).flatMap(this::device));
    }

    /** As {@link #browser}; one that has no name yet is given one, to be known again. */
    Browser named(Context ctx) {
        String device = browser(ctx).device().orElseGet(Signer::randomToken);
        cookies.set(ctx, DEVICE, device + "." + signer.sign(DEVICE, device), DEVICE_SECONDS);
        return new Browser(kind(ctx), Optional.of(device));
    }

    private static String kind(Context ctx) {
        String agent = Optional.ofNullable(ctx.userAgent()).orElse("");
        return BrowserKind.of(agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    private Optional<String> device(String cookie) {
        String[] parts = cookie.split("\\.", 2);
        return parts.length == 2 && signer.verifies(DEVICE, parts[0], parts[1])
                ? Optional.of(parts[0])
                : Optional.empty();
    }
}
