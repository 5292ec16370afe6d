package jointcalendar;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serve the portal until it is stopped (the default).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        OpenPortal open = OpenPortal.toServe(main.config());
        try (Server server = Listening.start(open, Optional.empty())) {
            spec.commandLine()
                    .getOut()
                    .println("The portal is at " + open.config().baseUrl() + " (port " + server.port() + ").");
            server.runUntilStopped();
        }
        return 0;
    }
}
