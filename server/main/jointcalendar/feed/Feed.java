package jointcalendar.feed;

import java.time.Instant;
import jointcalendar.activity.Filter;

/**
 * A calendar address that somebody made.
 *
 * @param account whose rights are asked at each fetch
 * @param name what its maker calls it
 * @param rotation how often its address was renewed; part of the address
 */
public record Feed(long id, long account, String name, Filter filter, int rotation, Instant createdAt) {}
