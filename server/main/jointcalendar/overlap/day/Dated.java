package jointcalendar.overlap.day;

import java.util.List;
import java.util.Optional;
import jointcalendar.activity.Session;

/**
 * An activity that gathers people on days that are known, as far as its days matter.
 *
 * @param country in which it is held, by ISO 3166-1
 * @param sessions those that were asked for, in their order, as whole days
 */
record Dated(long activity, Optional<String> country, List<Session> sessions) {}
