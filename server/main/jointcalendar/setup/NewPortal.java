package jointcalendar.setup;

import java.util.Map;
import jointcalendar.access.Side;
import jointcalendar.organisation.Kind;
import jointcalendar.setting.PortalSettings;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;

/**
 * All that an empty portal needs to begin.
 *
 * @param name the coordinator's
 * @param email the coordinator's
 * @param language the coordinator's: the one in which the form was filled in
 * @param shortName of the first organisation; one that is there already under it is taken as it is
 */
record NewPortal(
        PersonName name,
        String email,
        Language language,
        String shortName,
        Map<Language, String> names,
        Kind kind,
        Side side,
        PortalSettings settings) {}
