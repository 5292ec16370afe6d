package jointcalendar.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;

/**
 * What others may change about a person, as fields.
 *
 * @param roles that the viewer may give
 * @param places organisations to which the viewer may move somebody; empty for none but the present one
 */
record PersonForm(Form form, List<Role> roles, Organisations places, Words words) {
    static PersonForm of(Account person, Form form, Viewer viewer, Organisations organisations, Words words) {
        boolean self = viewer.account() == person.id();
        return new PersonForm(
                form,
                self ? List.of(person.role()) : roles(viewer, person.organisation()),
                self
                        ? new Organisations(List.of(organisations.get(person.organisation())))
                        : within(viewer, person.organisation(), organisations),
                words);
    }

    /** The roles that somebody may give in an organisation, from least to most. */
    static List<Role> roles(Viewer viewer, long organisation) {
        return Arrays.stream(Role.values())
                .filter(role -> viewer.mayAppoint(role, organisation))
                .toList();
    }

    /** The organisations whose people somebody runs: the present one, and others that have not ended. */
    static Organisations within(Viewer viewer, long present, Organisations organisations) {
        return new Organisations(organisations.all().stream()
                .filter(one -> one.active() || one.id() == present)
                .filter(one -> viewer.mayAppoint(Role.READER, one.id()))
                .toList());
    }

    /** The fields as the person is now. */
    static Form asIs(Account person) {
        return new Form(Map.of(
                "given", List.of(person.name().given()),
                "family", List.of(person.name().family()),
                "language", List.of(person.language().code()),
                "role", List.of(Slug.of(person.role())),
                "organisation", List.of(Long.toString(person.organisation()))));
    }

    /** What was asked for; where {@link Form#isRight()} is false, it is of no use. */
    Standing.Wanted read() {
        PersonFields fields = fields();
        return new Standing.Wanted(
                fields.nameIfAny(), fields.language(), fields.role(roles), fields.organisation(places));
    }

    public List<Choice> languageChoices() {
        return fields().languages();
    }

    public List<Choice> roleChoices() {
        return fields().roles(roles);
    }

    public List<Choice> organisationChoices() {
        return fields().organisations(places);
    }

    private PersonFields fields() {
        return new PersonFields(form, words);
    }
}
