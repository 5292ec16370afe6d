package jointcalendar.signin;

import java.util.Optional;

/**
 * What somebody signs in with, told coarsely on purpose: enough to know one's own again, too little to follow anybody by.
 *
 * @param kind such as {@code firefox/windows}; see {@link BrowserKind}
 * @param device what the portal's long-lived cookie says; empty where there is none that the portal signed
 */
record Browser(String kind, Optional<String> device) {
    static final Browser NONE = new Browser(BrowserKind.UNKNOWN, Optional.empty());
}
