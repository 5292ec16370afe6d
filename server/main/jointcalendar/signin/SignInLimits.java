package jointcalendar.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jointcalendar.access.Origin;
import jointcalendar.limit.Limit;
import jointcalendar.limit.Limits;

/**
 * How often each way of signing in may be tried (OWASP ASVS 5.0, 6.3.1): by origin, so that nobody tries many accounts, and by account, so
 * that many do not try one. Tries for an account are counted apart for each browser that signed in to it before: strangers can use up what
 * strangers may, and never lock its owner out. Addresses that nobody has are counted like others.
 */
final class SignInLimits {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Limit LINKS_BY_ORIGIN = new Limit("link-by-origin", 30, QUARTER);
    private static final Limit LINKS_BY_ACCOUNT = new Limit("link-by-account", 5, QUARTER);
    private static final Limit PASSWORDS_BY_ORIGIN = new Limit("password-by-origin", 50, QUARTER);
    private static final Limit PASSWORDS_BY_ACCOUNT = new Limit("password-by-account", 10, HOUR);
    private static final Limit CODES_BY_ORIGIN = new Limit("code-by-origin", 50, QUARTER);
    private static final Limit CODES_BY_ACCOUNT = new Limit("code-by-account", 10, HOUR);
    private static final Limit TOKENS_BY_ORIGIN = new Limit("token-by-origin", 100, QUARTER);
    private static final Limit PROVIDER_BY_ORIGIN = new Limit("provider-by-origin", 30, QUARTER);
    private static final Limit STRENGTH_BY_ACCOUNT = new Limit("strength-by-account", 120, QUARTER);
    private static final Limit TELLING = new Limit("telling-of-limits", 1, QUARTER);

    private static final int NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private final Limits limits;
    private final SignIn signIn;
    private final Chronicle chronicle;

    SignInLimits(Limits limits, SignIn signIn, Chronicle chronicle) {
        this.limits = limits;
        this.signIn = signIn;
        this.chronicle = chronicle;
    }

    /** Each of these counts one try, and says how long to wait where there were too many. */
    Optional<Duration> link(String email, Browser browser) {
        return both(LINKS_BY_ORIGIN, LINKS_BY_ACCOUNT, whose(email, browser));
    }

    Optional<Duration> password(String email, Browser browser) {
        return both(PASSWORDS_BY_ORIGIN, PASSWORDS_BY_ACCOUNT, whose(email, browser));
    }

    /** For codes of the second factor and recovery codes. */
    Optional<Duration> code(String email, Browser browser) {
        return both(CODES_BY_ORIGIN, CODES_BY_ACCOUNT, whose(email, browser));
    }

    /** For links that are opened. */
    Optional<Duration> token() {
        return take(TOKENS_BY_ORIGIN, origin());
    }

    Optional<Duration> provider() {
        return take(PROVIDER_BY_ORIGIN, origin());
    }

    Optional<Duration> strength(long account) {
        return take(STRENGTH_BY_ACCOUNT, Long.toString(account));
    }

    private Optional<Duration> both(Limit byOrigin, Limit byAccount, String whose) {
        return first(() -> take(byOrigin, origin()), () -> take(byAccount, whose));
    }

    @SafeVarargs
    private static Optional<Duration> first(Supplier<Optional<Duration>>... takes) {
        return Stream.of(takes).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<Duration> take(Limit limit, String whose) {
        Optional<Duration> wait = limits.take(limit, whose);
        if (wait.isPresent() && limits.take(TELLING, limit.name() + "/" + whose).isEmpty()) {
            chronicle.limited(limit.name());
        }
        return wait;
    }

    private String whose(String email, Browser browser) {
        String address = email.toLowerCase(Locale.ROOT);
        return signIn.knows(email, browser) ? address + "/" + browser.device().orElseThrow() : address;
    }

    /** Of an IPv6 address its network, since each household has a network of them. */
    private static String origin() {
        String address = Origin.current().address();
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV4_BYTES ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
