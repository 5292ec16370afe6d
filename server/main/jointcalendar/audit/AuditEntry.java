package jointcalendar.audit;

import java.time.Instant;

/**
 * One thing that was done, or was asked for and refused.
 *
 * @param at real time
 * @param account who did it; 0 for nobody and for the portal itself
 * @param origin from where: an address of a machine, or {@code portal}
 * @param action as {@link AuditLog#record} takes it
 * @param subject to what; a refused access names the route here
 * @param detail may be empty
 */
public record AuditEntry(
        long id, Instant at, long account, String origin, String action, String subject, String detail) {}
