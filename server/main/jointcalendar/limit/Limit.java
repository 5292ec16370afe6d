package jointcalendar.limit;

import java.time.Duration;

/**
 * How often one thing may be tried by or for one of those whom it is counted for. All may be tried at once; then they come back one by one,
 * evenly over the time.
 *
 * @param name of what is counted, as a slug: {@code password-by-origin}
 * @param tries at once
 * @param per the time in which that many come back
 */
public record Limit(String name, int tries, Duration per) {}
