package jointcalendar.organisation;

import java.util.Map;
import jointcalendar.access.Side;
import jointcalendar.text.Language;

/** All that can be said of an organisation in its form; what they mean says {@link Organisation}. */
public record Details(
        String shortName, Map<Language, String> names, Kind kind, Side side, String colour, Contacts contacts) {
    /** What is said of an organisation now. */
    static Details of(Profile profile) {
        Organisation organisation = profile.organisation();
        return new Details(
                organisation.shortName(),
                organisation.names(),
                organisation.kind(),
                organisation.side(),
                organisation.colour(),
                profile.contacts());
    }
}
