package jointcalendar;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import jointcalendar.setup.FirstStart;
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
            PrintWriter out = spec.commandLine().getOut();
            out.println("The portal is at " + open.config().baseUrl() + " (port " + server.port() + ").");
            tellHowToSetUp(open.portal().firstStart, out);
            server.runUntilStopped();
        }
        return 0;
    }

    private static void tellHowToSetUp(FirstStart firstStart, PrintWriter out) {
        if (firstStart.isAhead()) {
            firstStart.link().ifPresent(link -> out.println("This portal is empty. Set it up at " + link));
        }
    }
}
