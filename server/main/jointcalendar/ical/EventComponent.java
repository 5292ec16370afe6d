package jointcalendar.ical;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;

/** An event as iCal4j's VEVENT, its properties always in the same order. */
final class EventComponent {
    /** What Microsoft's calendars write and read for an organizer without an address (MS-OXCICAL 2.1.3.1.1.20.16). */
    private static final URI NO_MAIL = URI.create("invalid:nomail");

    private EventComponent() {}

    static VEvent of(CalendarEvent event) {
        return of(event, event.when() instanceof When.Timed timed && !ZoneYears.isNamed(timed.zone()));
    }

    static VEvent inUtc(CalendarEvent event) {
        return of(event, true);
    }

    private static VEvent of(CalendarEvent event, boolean utc) {
        List<Property> properties = new ArrayList<>(18);
        addRevision(event.revision(), properties);
        addTimes(event.when(), utc, properties);
        addStanding(event, properties);
        addWording(event.wording(), event.url().map(URI::toASCIIString), properties);
        properties.add(organizer(event.organizer()));
        event.url().ifPresent(url -> properties.add(new Url(URI.create(url.toASCIIString()))));
        event.relatedTo().ifPresent(uid -> properties.add(new RelatedTo(PlainText.of(uid))));
        MoreProperties.add(event.more(), event.wording().languages(), properties);
        // Not `new VEvent()`: that one stamps the event with the present time.
        return new VEvent(new PropertyList(properties));
    }

    private static void addRevision(CalendarEvent.Revision revision, List<Property> properties) {
        properties.add(new Uid(PlainText.of(revision.uid())));
        properties.add(new Sequence(revision.sequence()));
        properties.add(new DtStamp(revision.stamp()));
        properties.add(new Created(revision.created()));
        properties.add(new LastModified(revision.changed()));
    }

    private static void addTimes(When when, boolean utc, List<Property> properties) {
        if (when instanceof When.AllDay days) {
            properties.add(new DtStart<>(days.first()));
            properties.add(new DtEnd<>(days.last().plusDays(1)));
        } else if (when instanceof When.Timed timed && utc) {
            properties.add(new DtStart<>(timed.start().atZone(timed.zone()).toInstant()));
            properties.add(new DtEnd<>(timed.end().atZone(timed.zone()).toInstant()));
        } else if (when instanceof When.Timed timed) {
            properties.add(new DtStart<>(in(timed.zone()), timed.start()));
            properties.add(new DtEnd<>(in(timed.zone()), timed.end()));
        }
    }

    /** Wall times go to iCal4j with the zone's name only: given a ZonedDateTime, it shifts them by rules of its own. */
    private static ParameterList in(ZoneId zone) {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }

    private static void addStanding(CalendarEvent event, List<Property> properties) {
        properties.add(new Status(event.status().name()));
        properties.add(new Transp(event.transparent() ? Transp.VALUE_TRANSPARENT : Transp.VALUE_OPAQUE));
        properties.add(new Clazz(event.classification().name()));
    }

    private static void addWording(CalendarEvent.Wording wording, Optional<String> link, List<Property> properties) {
        CalendarEvent.Languages languages = wording.languages();
        properties.add(new Summary(in(languages.summary()), PlainText.of(wording.summary())));
        String description = description(PlainText.of(wording.description()).strip(), link);
        if (!description.isEmpty()) {
            properties.add(new Description(in(languages.description()), description));
        }
        String location = PlainText.of(wording.location()).strip();
        if (!location.isEmpty()) {
            properties.add(new Location(location));
        }
        addCategories(wording.categories(), in(languages.rest()), properties);
    }

    /** @param language empty where it is not told */
    static ParameterList in(String language) {
        return new ParameterList(language.isEmpty() ? List.of() : List.of(new Language(language)));
    }

    private static void addCategories(List<String> names, ParameterList language, List<Property> properties) {
        List<String> categories = names.stream()
                .map(name -> PlainText.of(name).strip())
                .filter(name -> !name.isEmpty())
                .toList();
        if (!categories.isEmpty()) {
            properties.add(new Categories(language, new TextList(categories)));
        }
    }

    private static String description(String text, Optional<String> link) {
        return link.map(address -> text.isEmpty() ? address : text + "\n\n" + address)
                .orElse(text);
    }

    private static Organizer organizer(CalendarEvent.Organizer organizer) {
        Cn name = new Cn(PlainText.parameter(organizer.name()));
        return new Organizer(
                new ParameterList(List.of(name)),
                organizer.address().map(EventComponent::mailto).orElse(NO_MAIL));
    }

    private static URI mailto(String address) {
        try {
            String quoted = new URI("mailto", PlainText.of(address).strip(), null).toASCIIString();
            return URI.create(quoted.replace("?", "%3F"));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a mail address", e);
        }
    }
}
