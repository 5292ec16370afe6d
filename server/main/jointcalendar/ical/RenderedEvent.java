package jointcalendar.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.component.VEvent;

/** A VEVENT as bytes, to be kept and put into any number of calendars. Immutable. */
public final class RenderedEvent {
    private final byte[] bytes;
    private final Optional<ZoneYears> zone;
    private final Optional<Utc> utc;

    /** The same event with its times in UTC. */
    private record Utc(Instant start, RenderedEvent event) {}

    private RenderedEvent(VEvent event, Optional<ZoneYears> zone, Optional<Utc> utc) {
        this.bytes = ContentLines.fold(event.toString());
        this.zone = zone;
        this.utc = utc;
    }

    /** The event from BEGIN:VEVENT to END:VEVENT, in UTF-8, folded at 75 octets (RFC 5545 section 3.1). */
    public static RenderedEvent of(CalendarEvent event) {
        return new RenderedEvent(EventComponent.of(event), ZoneYears.of(event.when()), utc(event));
    }

    private static Optional<Utc> utc(CalendarEvent event) {
        if (event.when() instanceof When.Timed timed) {
            Instant start = timed.start().atZone(timed.zone()).toInstant();
            return changedAfter(start, timed)
                    ? Optional.of(new Utc(
                            start, new RenderedEvent(EventComponent.inUtc(event), Optional.empty(), Optional.empty())))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether the zone has had new rules since; summer time alone is not new rules. */
    private static boolean changedAfter(Instant start, When.Timed timed) {
        List<ZoneOffsetTransition> past = timed.zone().getRules().getTransitions();
        return !past.isEmpty() && past.get(past.size() - 1).getInstant().isAfter(start);
    }

    /** In octets, for whoever weighs a cache. */
    public int size() {
        return bytes.length + utc.map(other -> other.event().size()).orElse(0);
    }

    byte[] bytes() {
        return bytes;
    }

    /** What the calendar's VTIMEZONE must know for this event; absent for whole days and for UTC. */
    Optional<ZoneYears> zone() {
        return zone;
    }

    /** Itself, or with its times in UTC where it starts before its zone moved to another standard time. */
    RenderedEvent writtenSince(Map<ZoneId, Instant> moves) {
        Optional<Instant> move = zone.map(years -> moves.get(years.zone()));
        return utc.filter(other -> move.filter(other.start()::isBefore).isPresent())
                .map(Utc::event)
                .orElse(this);
    }
}
