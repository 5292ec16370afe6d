package jointcalendar;

import java.util.concurrent.Callable;
import jointcalendar.account.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "sign-in-link",
        description = "Print a link that signs a person in once, within 15 minutes.",
        mixinStandardHelpOptions = true)
final class SignInLinkCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The person's address.")
    private String email;

    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(main.config())) {
            Account account = NamedPerson.find(open.portal(), email);
            String token = open.portal()
                    .signIn
                    .linkFor(account)
                    .orElseThrow(() -> new Main.Refused("There are five links for " + email
                            + " that are still good; use one, or wait 15 minutes."));
            open.portal().audit.record(0, "sign-in.link-printed", "account/" + account.id(), "");
            spec.commandLine().getOut().println(open.portal().signInMail.link(token));
        }
        return 0;
    }
}
