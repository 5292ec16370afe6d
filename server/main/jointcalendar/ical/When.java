package jointcalendar.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When an event is held: whole days, or wall times somewhere. Never floating. */
public sealed interface When {
    /**
     * Whole days, the same dates for every reader whatever their zone.
     *
     * @param first inclusive
     * @param last inclusive, not before the first; DTEND is written as the day after it
     */
    record AllDay(LocalDate first, LocalDate last) implements When {
        /** @throws IllegalArgumentException where it ends before it starts */
        public AllDay {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("An event ends before it starts");
            }
        }
    }

    /**
     * Wall times in the venue's zone. A start that the clocks skip, or show twice, is read as java.time and RFC 5545
     * section 3.3.5 both read it: with the offset before the change.
     *
     * @param start to the second
     * @param end exclusive, after the start
     * @param zone a named one is written as TZID, a fixed offset is written as UTC
     */
    record Timed(LocalDateTime start, LocalDateTime end, ZoneId zone) implements When {
        /** @throws IllegalArgumentException where it does not end after it starts */
        public Timed {
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("An event ends before it starts");
            }
        }
    }
}
