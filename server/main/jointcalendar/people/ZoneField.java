package jointcalendar.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jointcalendar.text.Words;
import jointcalendar.text.Zones;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;

/** The field {@code zone}, in which a person says where they read times; left blank it means the portal's. */
public final class ZoneField {
    private final Clock clock;

    /** @param clock the portal's, in the portal's zone */
    public ZoneField(Clock clock) {
        this.clock = clock;
    }

    /** What was chosen; empty for the portal's, and where what was sent is no zone, which the form then says. */
    public Optional<ZoneId> read(Form form, Words words) {
        String typed = form.value("zone");
        Optional<ZoneId> zone = Zones.find(typed);
        if (!typed.isEmpty() && zone.isEmpty()) {
            form.refuse("zone", words.say("people.wrong.choice"));
        }
        return zone;
    }

    public List<Choice> choices(Form form, Words words) {
        return Zones.all(words.language(), clock.instant()).stream()
                .map(named -> new Choice(
                        named.zone().getId(),
                        named.label(),
                        named.zone().getId().equals(form.value("zone"))))
                .toList();
    }

    /** The option of those who read times as the portal does. */
    public String blank(Words words) {
        return words.say("people.zone.portal", Zones.label(clock.getZone(), words.language(), clock.instant()));
    }
}
