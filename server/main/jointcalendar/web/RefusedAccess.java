package jointcalendar.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request that the portal did not serve.
 *
 * @param account of who sent it, or 0 where nobody is signed in
 * @param route method and pattern, such as {@code GET /activities/{id}}, never an address as it was typed: that may hold a secret
 */
public record RefusedAccess(long account, Why why, String route) {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** Hears of each, in the request's own thread and before it is answered. */
    public interface Listener {
        void refused(RefusedAccess access);
    }

    /** Why it was not served. */
    public enum Why {
        MALFORMED(400),
        /** A form of another session, or older than this one. */
        STALE_FORM(),
        /** Nobody is signed in, and was asked to. */
        SIGN_IN_FIRST(401),
        FORBIDDEN(403),
        /** A form of somebody whose session has ended. */
        SIGNED_OUT(),
        /** What is not there, or not for this visitor to know of, under an address that names something. */
        NOT_FOUND(404),
        /** An address that was good for a time, or once. */
        EXPIRED(410),
        TOO_LARGE(413),
        TOO_LONG(414, 431),
        UNSUPPORTED(415),
        WRONG_HOST(421),
        TOO_MANY(429);

        private final Set<Integer> statuses;

        Why(Integer... statuses) {
            this.statuses = Set.of(statuses);
        }

        static Optional<Why> of(int status) {
            return Arrays.stream(values())
                    .filter(why -> why.statuses.contains(status))
                    .findFirst();
        }

        /** The word for it in the audit log. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param pattern of the route, or {@code -} where none was found */
    static RefusedAccess of(long account, Why why, String method, String pattern) {
        return new RefusedAccess(account, why, (METHODS.contains(method) ? method : "?") + " " + pattern);
    }
}
