package jointcalendar.ical;

import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Label;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attach;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Contact;

/** The properties of an event that only some calendars show, always in the same order. */
final class MoreProperties {
    private MoreProperties() {}

    static void add(CalendarEvent.More more, CalendarEvent.Languages languages, List<Property> properties) {
        more.conference().ifPresent(meeting -> properties.add(conference(meeting, languages.rest())));
        more.attachments().forEach(address -> properties.add(new Attach(new ParameterList(), address)));
        String contact = PlainText.of(more.contact()).strip();
        if (!contact.isEmpty()) {
            properties.add(new Contact(contact));
        }
        String comment = PlainText.of(more.comment()).strip();
        if (!comment.isEmpty()) {
            properties.add(new Comment(comment));
        }
        more.colour().ifPresent(name -> properties.add(new Color(new ParameterList(), name)));
    }

    private static Conference conference(CalendarEvent.Conference meeting, String language) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Value.URI);
        parameters.add(new Feature(Feature.Value.VIDEO));
        parameters.add(new Label(PlainText.parameter(meeting.label())));
        if (!language.isEmpty()) {
            parameters.add(new Language(language));
        }
        return new Conference(new ParameterList(parameters), meeting.address().toASCIIString());
    }
}
