package jointcalendar;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "setup-link",
        description = "Print the link that sets an empty portal up, once.",
        mixinStandardHelpOptions = true)
final class SetUpLinkCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(main.config())) {
            spec.commandLine()
                    .getOut()
                    .println(open.portal()
                            .firstStart
                            .link()
                            .orElseThrow(() -> new Main.Refused(
                                    "The portal is set up: it has a coordinator. sign-in-link lets a person in.")));
        }
        return 0;
    }
}
