package jointcalendar.seeded;

import net.fortuna.ical4j.model.component.VEvent;

/** Breaks a rule of the house, to show that it is watched. */
public final class WritesCalendarsElsewhere {
    public Class<?> kind() {
        return VEvent.class;
    }
}
