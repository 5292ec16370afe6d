package jointcalendar.web;

import java.util.Arrays;
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
        MALFORMED("refused.malformed", 400),
        /** A form of another session, or older than this one. */
        STALE_FORM("refused.stale-form"),
        /** Nobody is signed in, and was asked to. */
        SIGN_IN_FIRST("refused.sign-in-first", 401),
        FORBIDDEN("refused.forbidden", 403),
        /** A form of somebody whose session has ended. */
        SIGNED_OUT("refused.signed-out"),
        /** What is not there, or not for this visitor to know of, under an address that names something. */
        NOT_FOUND("refused.not-found", 404),
        /** An address that was good for a time, or once. */
        EXPIRED("refused.expired", 410),
        TOO_LARGE("refused.too-large", 413),
        TOO_LONG("refused.too-long", 414, 431),
        UNSUPPORTED("refused.unsupported", 415),
        WRONG_HOST("refused.wrong-host", 421),
        TOO_MANY("refused.too-many", 429);

        private final String action;
        private final Set<Integer> statuses;

        Why(String action, Integer... statuses) {
            this.action = action;
            this.statuses = Set.of(statuses);
        }

        static Optional<Why> of(int status) {
            return Arrays.stream(values())
                    .filter(why -> why.statuses.contains(status))
                    .findFirst();
        }

        /** Its name in the audit log. */
        public String action() {
            return action;
        }
    }

    /** @param pattern of the route, or {@code -} where none was found */
    static RefusedAccess of(long account, Why why, String method, String pattern) {
        return new RefusedAccess(account, why, (METHODS.contains(method) ? method : "?") + " " + pattern);
    }
}
