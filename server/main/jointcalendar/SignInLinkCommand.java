package jointcalendar;

import jointcalendar.account.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "sign-in-link",
        description = "Print a link that signs a person in once, within 15 minutes.",
        mixinStandardHelpOptions = true)
final class SignInLinkCommand extends PortalCommand {
    @Parameters(index = "0", paramLabel = "EMAIL", description = "The person's address.")
    private String email;

    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(config())) {
            Account account = NamedPerson.find(open.portal(), email);
            String token = open.portal()
                    .signInParts
                    .links()
                    .linkFor(account)
                    .orElseThrow(() -> new Main.Refused("There are many links for " + email
                            + " that are still good; use one, or wait 15 minutes."));
            open.portal().audit.record(0, "sign-in.link-printed", "account/" + account.id(), "");
            out().println(open.portal().signInMail.link(token));
        }
        return 0;
    }
}
