package jointcalendar;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.account.Account;
import jointcalendar.mail.MailAddress;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.ShortName;
import jointcalendar.people.PersonFields;
import jointcalendar.text.PersonName;
import jointcalendar.text.PlainName;
import jointcalendar.text.Slug;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add-person", description = "Let a person sign in.", mixinStandardHelpOptions = true)
final class AddPersonCommand extends PortalCommand {
    @Parameters(index = "0", paramLabel = "EMAIL", description = "Where the portal writes to.")
    private String email;

    @Parameters(index = "1", paramLabel = "ROLE", description = "reader, member, lead or coordinator.")
    private String role;

    @Parameters(index = "2", paramLabel = "ORGANISATION", description = "The short name of the person's organisation.")
    private String organisation;

    @Option(names = "--name", description = "The person's name, where it is not told apart into two.")
    private String name = "";

    @Option(names = "--given-name", paramLabel = "NAME", description = "The person's given name.")
    private String givenName = "";

    @Option(names = "--family-name", paramLabel = "NAME", description = "The person's family name.")
    private String familyName = "";

    @Option(
            names = "--create-organisation",
            paramLabel = "SIDE",
            description = "If there is no such organisation, make it: donor or guest.")
    private @Nullable String side;

    @Override
    public Integer call() throws Exception {
        String address = MailAddress.parse(email)
                .orElseThrow(() -> new Main.Refused("\"" + email + "\" is no mail address."))
                .value();
        Role parsed = choice(Role.class, role, "ROLE must be reader, member, lead or coordinator.");
        try (OpenPortal open = OpenPortal.toRunACommand(config())) {
            Account account = open.portal().database.transaction(() -> add(open.portal(), address, parsed));
            out().println(account.email() + " may sign in as " + role + " of " + organisation + ".");
        }
        return 0;
    }

    private Account add(Portal portal, String address, Role parsed) {
        if (portal.accounts.byEmail(address).isPresent()) {
            throw new Main.Refused(address + " may sign in already.");
        }
        long id = portal.organisations
                .byShortName(organisation)
                .or(() -> create(portal))
                .orElseThrow(() -> new Main.Refused("There is no organisation \"" + organisation
                        + "\"; --create-organisation donor (or guest) makes it."))
                .id();
        Account added = portal.accounts.add(
                address, personName(), parsed, id, portal.currentSettings.get().language(), portal.clock.instant());
        portal.audit.record(
                0, "account.added", "account/" + added.id(), "role " + role(parsed) + ", organisation/" + id);
        return added;
    }

    /** Without a name history calls the person by number; the address is nobody's business. */
    private PersonName personName() {
        if (!name.isEmpty() && !(givenName + familyName).isEmpty()) {
            throw new Main.Refused("Either --name or --given-name and --family-name.");
        }
        PersonName told = new PersonName(givenName.strip(), name.isEmpty() ? familyName.strip() : name.strip());
        boolean tooLong = told.given().length() > PersonFields.LONGEST_GIVEN
                || told.family().length() > PersonFields.LONGEST_FAMILY;
        if (tooLong || PlainName.fault(told.given() + " " + told.family()).isPresent()) {
            throw new Main.Refused(
                    "A name has at most 60 and 120 characters, none of them hidden, and no word in two alphabets.");
        }
        return told;
    }

    private Optional<Organisation> create(Portal portal) {
        if (side == null) {
            return Optional.empty();
        }
        Side parsed = choice(Side.class, side, "SIDE must be donor or guest.");
        if (ShortName.fault(organisation, portal.organisations.all(), OptionalLong.empty())
                .isPresent()) {
            throw new Main.Refused("ORGANISATION must be a name of at most " + ShortName.LONGEST
                    + " plain characters that looks like no other's.");
        }
        Organisation made =
                portal.organisations.add(organisation, organisation, Kind.OTHER, parsed, portal.clock.instant());
        portal.audit.record(0, "organisation.added", "organisation/" + made.id(), "");
        return Optional.of(made);
    }

    private static String role(Role role) {
        return Slug.of(role);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, String should) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Main.Refused(should);
        }
    }
}
