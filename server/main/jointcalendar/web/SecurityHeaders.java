package jointcalendar.web;

import io.javalin.http.Context;
import java.util.Map;

/** Headers on each answer (OWASP Secure Headers): nothing inline, nothing from elsewhere, no framing, nothing remembered by others. */
final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cache-Control", "no-store");
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private SecurityHeaders() {}

    static void set(Context ctx, boolean secure) {
        ALWAYS.forEach(ctx::header);
        if (secure) {
            ctx.header("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
