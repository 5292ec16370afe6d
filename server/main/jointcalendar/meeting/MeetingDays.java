package jointcalendar.meeting;

import java.time.LocalDate;

/**
 * A coordination meeting, as far as it matters for finding the one to prepare.
 *
 * @param id of the activity
 * @param last inclusive
 */
record MeetingDays(long id, LocalDate first, LocalDate last) {}
