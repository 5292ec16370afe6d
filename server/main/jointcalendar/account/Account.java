package jointcalendar.account;

import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.text.Language;

/**
 * A person who may sign in.
 *
 * @param email where the portal writes to; unique whatever the case of its letters
 * @param organisation whose side decides what the person sees
 * @param digest whether the monthly digest is wanted
 * @param active an account that is not signs nobody in and feeds nobody
 */
public record Account(
        long id,
        String email,
        String name,
        Role role,
        long organisation,
        Side side,
        Language language,
        boolean digest,
        boolean active) {
    /** This person as one who looks. */
    public Viewer viewer() {
        return Viewer.person(id, role, organisation, side, language);
    }
}
