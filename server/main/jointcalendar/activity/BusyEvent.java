package jointcalendar.activity;

import java.time.Instant;

/**
 * A busy time as a calendar that is subscribed to needs it. It changes where what is shown does, and tells of no other change.
 *
 * @param uid stays the same while the activity is shown as busy; it is not the activity's own and cannot be led back to it
 * @param sequence of iCalendar (RFC 5545 section 3.8.7.4): counts changes of what is shown
 * @param cancelled whether it is not so any more, since the activity was given up for another
 * @param changedAt when that last changed, in the portal's business time
 */
public record BusyEvent(Busy busy, String uid, int sequence, Instant changedAt, boolean cancelled) {}
