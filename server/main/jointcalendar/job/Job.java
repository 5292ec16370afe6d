package jointcalendar.job;

import java.time.Duration;

/**
 * Something that recurs. It must bear being run again where it was cut off, and, after a node was cut off from the database for a
 * minute, twice at a time.
 *
 * <p>What follows the portal's business clock asks that clock in its work, every few minutes: the schedule itself is real time.
 *
 * @param name unique and lasting, since its next time is stored under it
 * @param pause from one run's end to the next one's begin
 */
public record Job(String name, Duration pause, Runnable work) {}
