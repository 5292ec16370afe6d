package jointcalendar.signin;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param kind of the browser; see {@link BrowserKind}
 * @param origin the address it signed in from
 * @param since when somebody signed in there
 * @param seen the last request, within ten minutes
 */
public record Session(long id, Way way, String kind, String origin, Instant since, Instant seen) {}
