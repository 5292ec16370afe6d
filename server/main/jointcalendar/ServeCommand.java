package jointcalendar;

import java.io.PrintWriter;
import java.util.Optional;
import jointcalendar.setup.FirstStart;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        description = "Serve the portal until it is stopped (the default).",
        mixinStandardHelpOptions = true)
final class ServeCommand extends PortalCommand {
    @Override
    public Integer call() throws Exception {
        OpenPortal open = OpenPortal.toServe(config());
        try (Server server = Listening.start(open, Optional.empty())) {
            PrintWriter out = out();
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
