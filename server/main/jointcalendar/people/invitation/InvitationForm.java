package jointcalendar.people.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.mail.MailAddress;
import jointcalendar.organisation.Organisations;
import jointcalendar.people.PersonFields;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;
import jointcalendar.web.Visitor;

/** Whom to ask in, as fields; only roles and organisations that the viewer may give are on offer. */
record InvitationForm(Form form, List<Role> roles, Organisations places, PersonFields fields) {
    static InvitationForm of(Form form, Visitor visitor, Organisations organisations) {
        Viewer viewer = visitor.viewer();
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> viewer.mayAppoint(role, viewer.organisation()))
                .toList();
        Organisations places = new Organisations(organisations.all().stream()
                .filter(one -> viewer.mayAppoint(Role.READER, one.id()))
                .toList());
        return new InvitationForm(form, roles, places, new PersonFields(form, visitor.words()));
    }

    /** Nothing where the form is wrong. */
    Optional<Invitation.Draft> read() {
        Optional<MailAddress> address = fields.address("email");
        var name = fields.nameIfAny();
        Role role = fields.role(roles);
        long organisation = fields.organisation(places);
        var language = fields.language();
        return address.filter(found -> form.isRight())
                .map(to -> new Invitation.Draft(to.value(), name, role, organisation, language));
    }

    public List<Choice> roleChoices() {
        return fields.roles(roles);
    }

    public List<Choice> organisationChoices() {
        return fields.organisations(places);
    }

    public List<Choice> languageChoices() {
        return fields.languages();
    }
}
