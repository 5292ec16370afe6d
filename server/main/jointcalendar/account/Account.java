package jointcalendar.account;

import java.time.ZoneId;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;

/**
 * A person who may sign in.
 *
 * @param email where the portal writes to; unique whatever the case of its letters
 * @param organisation whose side decides what the person sees
 * @param zone in which the person wants to read times; empty: the portal's
 * @param digest whether the monthly digest is wanted
 * @param resultLetters whether letters ask for the results of what the organisation led
 * @param signInLetters whether a letter tells of each new sign-in
 * @param commentLetters of which comments letters tell
 * @param overlapLetters whether letters tell of overlaps of what the organisation leads
 * @param active an account that is not, or whose organisation is not, signs nobody in and feeds nobody
 * @param erased whether the person is gone for good and only the number is left
 */
public record Account(
        long id,
        String email,
        PersonName name,
        Role role,
        long organisation,
        Side side,
        Language language,
        Optional<ZoneId> zone,
        boolean digest,
        boolean resultLetters,
        boolean signInLetters,
        CommentLetters commentLetters,
        boolean overlapLetters,
        boolean active,
        boolean erased) {
    /** As history names this person. */
    public Called called() {
        return new Called(id, name, erased);
    }

    /** This person as one who looks. */
    public Viewer viewer() {
        return Viewer.person(id, role, organisation, side, language);
    }
}
