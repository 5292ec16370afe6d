package jointcalendar.ical;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A published calendar (RFC 5545 section 3.4): its header, the zones its events need, its events. */
public final class CalendarFile {
    private static final byte[] END = "END:VCALENDAR\r\n".getBytes(US_ASCII);

    private CalendarFile() {}

    /**
     * The file's bytes, in UTF-8, with the events in the order given; equal arguments give equal bytes. Events from before
     * a zone moved to the standard time that it has in the file's last year are written in UTC, because Outlook and other
     * readers take one standard time for all years.
     */
    public static byte[] of(CalendarHeader header, Collection<RenderedEvent> events) {
        Map<ZoneId, Instant> moves = new HashMap<>();
        for (ZoneYears years : zones(events)) {
            years.lastMove().ifPresent(move -> moves.put(years.zone(), move));
        }
        List<RenderedEvent> written =
                events.stream().map(event -> event.writtenSince(moves)).toList();
        return joined(start(header, zones(written)), written);
    }

    private static byte[] start(CalendarHeader header, Collection<ZoneYears> zones) {
        StringBuilder start = new StringBuilder("BEGIN:VCALENDAR\r\n").append(properties(header));
        zones.forEach(years -> start.append(ZoneComponent.of(years)));
        return ContentLines.fold(start.toString());
    }

    private static byte[] joined(byte[] start, List<RenderedEvent> events) {
        int size = events.stream().mapToInt(event -> event.bytes().length).sum();
        ByteBuffer file = ByteBuffer.allocate(start.length + size + END.length).put(start);
        events.forEach(event -> file.put(event.bytes()));
        return file.put(END).array();
    }

    private static Collection<ZoneYears> zones(Collection<RenderedEvent> events) {
        Map<String, ZoneYears> zones = new TreeMap<>();
        for (RenderedEvent event : events) {
            event.zone().ifPresent(years -> zones.merge(years.zone().getId(), years, ZoneYears::with));
        }
        return zones.values();
    }

    private static PropertyList properties(CalendarHeader header) {
        List<Property> properties = new ArrayList<>();
        properties.add(ImmutableVersion.VERSION_2_0);
        properties.add(new ProdId("-//Joint Activity Calendar//Portal//EN"));
        properties.add(ImmutableCalScale.GREGORIAN);
        properties.add(ImmutableMethod.PUBLISH);
        addName(header, properties);
        addRefresh(Duration.ofSeconds(header.refresh().toSeconds()).toString(), properties);
        properties.add(new Source(with(Value.URI), header.source().toASCIIString()));
        properties.add(new Color(with(), header.colour()));
        return new PropertyList(properties);
    }

    /** Each under its standard name and under the one that Apple and Google read. */
    private static void addName(CalendarHeader header, List<Property> properties) {
        String name = PlainText.of(header.name());
        properties.add(new Name(name));
        properties.add(new XProperty("X-WR-CALNAME", name));
        header.description().map(PlainText::of).ifPresent(description -> {
            properties.add(new Description(description));
            properties.add(new XProperty("X-WR-CALDESC", description));
        });
    }

    private static void addRefresh(String interval, List<Property> properties) {
        properties.add(new RefreshInterval(with(Value.DURATION), interval));
        properties.add(new XProperty("X-PUBLISHED-TTL", interval));
    }

    private static ParameterList with(Value... values) {
        return new ParameterList(List.of(values));
    }
}
