package jointcalendar.people;

import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.organisation.Organisation;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;

/**
 * A person in a viewer's words. Templates read it as {@code person}.
 *
 * @param organisation the short name
 * @param organisationName in full
 * @param self whether it is the viewer
 * @param mayChange whether the viewer may change and end this person
 */
public record PersonView(
        long id,
        String name,
        String email,
        String role,
        long organisationId,
        String organisation,
        String organisationName,
        String language,
        boolean active,
        boolean self,
        boolean mayChange) {
    static PersonView of(Account person, Organisation organisation, Viewer viewer, Words words) {
        return new PersonView(
                person.id(),
                person.called().in(words),
                person.email(),
                words.say("people.role." + Slug.of(person.role())),
                organisation.id(),
                organisation.shortName(),
                organisation.name(words.language()),
                person.language().ownName(),
                person.active(),
                viewer.account() == person.id(),
                viewer.mayAppoint(person.role(), person.organisation()));
    }

    public String href() {
        return "/people/" + id;
    }
}
