package jointcalendar;

import picocli.CommandLine.Command;

@Command(
        name = "setup-link",
        description = "Print the link that sets an empty portal up, once.",
        mixinStandardHelpOptions = true)
final class SetUpLinkCommand extends PortalCommand {
    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(config())) {
            out().println(open.portal()
                    .firstStart
                    .link()
                    .orElseThrow(() -> new Main.Refused(
                            "The portal is set up: it has a coordinator. sign-in-link lets a person in.")));
        }
        return 0;
    }
}
