package jointcalendar.activity;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A plan that was saved.
 *
 * @param reference what people call it in writing: given, or {@code ORG-YYYY-NN} at posting; unique
 * @param uid of iCalendar (RFC 5545 section 3.8.4.7); never changes
 * @param version counts saved revisions from 1; an edit names the version it started from
 * @param sequence of iCalendar (RFC 5545 section 3.8.7.4): counts changes of date, venue or status from 0
 * @param createdAt in the portal's business time
 * @param changedAt of the last revision, in the portal's business time
 * @param joinedInto the activity for which it was given up, where the two became one; itself perhaps given up since
 */
public record Activity(
        long id,
        String reference,
        String uid,
        int version,
        int sequence,
        Plan plan,
        Instant createdAt,
        Instant changedAt,
        OptionalLong joinedInto) {
    /** One that stands for itself. */
    public Activity(
            long id,
            String reference,
            String uid,
            int version,
            int sequence,
            Plan plan,
            Instant createdAt,
            Instant changedAt) {
        this(id, reference, uid, version, sequence, plan, createdAt, changedAt, OptionalLong.empty());
    }

    /** Whether it was given up for another. */
    public boolean isJoined() {
        return joinedInto.isPresent();
    }
}
