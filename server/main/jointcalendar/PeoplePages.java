package jointcalendar;

import io.javalin.apibuilder.EndpointGroup;
import java.util.stream.Stream;
import jointcalendar.people.DirectoryPages;
import jointcalendar.people.PersonPages;
import jointcalendar.people.ZoneField;
import jointcalendar.people.data.PersonalDataPages;
import jointcalendar.people.invitation.AcceptancePages;
import jointcalendar.people.invitation.InvitationPages;
import jointcalendar.people.profile.AddressPages;
import jointcalendar.people.profile.ProfilePages;
import jointcalendar.signin.AllSignInPages;
import jointcalendar.web.Cookies;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;

/** The pages about people, wired to the portal's parts. */
final class PeoplePages {
    private PeoplePages() {}

    /** In the order in which addresses are tried: those with words before those with numbers. */
    static Stream<EndpointGroup> groups(
            Portal portal, AllSignInPages signIn, Pages pages, Refusal refusal, Cookies cookies) {
        PeopleParts parts = portal.people;
        ZoneField zones = new ZoneField(portal.clock);
        return Stream.of(
                new DirectoryPages(parts.people, portal.organisations, pages, refusal),
                new InvitationPages(
                        parts.invitations,
                        portal.accounts,
                        portal.organisations,
                        pages,
                        refusal,
                        cookies,
                        portal.realTime,
                        portal.clock),
                new AcceptancePages(
                        parts.acceptance, portal.organisations, portal.signIn, signIn.signInPages(), zones, pages),
                new PersonPages(parts.people, parts.standing, portal.organisations, pages, refusal, cookies),
                new ProfilePages(parts.profile, portal.organisations, zones, pages, cookies),
                new AddressPages(parts.addressChanges, parts.profile, signIn, pages, cookies),
                new PersonalDataPages(
                        parts.data,
                        parts.erasure,
                        portal.accounts,
                        parts.people,
                        portal.audit,
                        pages,
                        refusal,
                        cookies));
    }
}
