package jointcalendar.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;

/**
 * Headers on each answer (OWASP Secure Headers): nothing inline, nothing from elsewhere, no framing, no power of the browser that no page
 * uses, nothing remembered by others. A page that needs a header otherwise sets it anew.
 */
final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    private static final String NOT_USED = "accelerometer autoplay browsing-topics camera display-capture "
            + "encrypted-media fullscreen gamepad geolocation gyroscope hid idle-detection keyboard-map local-fonts magnetometer "
            + "microphone midi payment picture-in-picture publickey-credentials-create publickey-credentials-get screen-wake-lock "
            + "serial storage-access usb window-management xr-spatial-tracking";
    private static final String POWERS = Stream.concat(
                    Stream.of(NOT_USED.split(" ", -1)).map(power -> power + "=()"), Stream.of("clipboard-write=(self)"))
            .collect(Collectors.joining(", "));
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", POWERS,
            "Cache-Control", "no-store");
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private SecurityHeaders() {}

    /** @param secure whether people reach the portal by https: then browsers are told to come back by nothing else (RFC 6797) */
    static void set(HttpFields.Mutable headers, boolean secure) {
        ALWAYS.forEach(headers::put);
        if (secure) {
            headers.put("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
