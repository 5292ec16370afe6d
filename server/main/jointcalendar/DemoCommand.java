package jointcalendar;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

@Command(
        name = "demo",
        description = "Serve the portal with the sample programme of 2007 and sample people, to try it.",
        mixinStandardHelpOptions = true)
final class DemoCommand extends PortalCommand {
    /** Nine in the morning in Almaty, which was six hours ahead then: a working day between two quarterly meetings. */
    private static final String FIRST_MOMENT = "2007-05-02T03:00:00Z";

    @Override
    public Integer call() throws Exception {
        OpenPortal open = OpenPortal.toServe(Config.from(withDefaults(environment())));
        try {
            new DemoData(open.portal()).fillIfEmpty();
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
        try (Server server = Listening.start(open, Optional.of(open.mailFolder()))) {
            tell(out(), open.config());
            server.runUntilStopped();
        }
        return 0;
    }

    private static Map<String, String> withDefaults(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("DATA_DIR", "./data/demo");
        all.putIfAbsent("START_AT", FIRST_MOMENT);
        all.remove("SMTP_URL"); // the demonstration writes to nobody
        return all;
    }

    private static void tell(PrintWriter out, Config config) {
        out.println();
        out.println("  The Joint Activity Calendar is at " + config.baseUrl());
        out.println("  To sign in, open " + config.baseUrl() + "/demo and choose a person.");
        out.println("  Its mail is at   " + config.baseUrl() + "/demo/mail");
        out.println("  Its data lies in " + config.dataDir() + "; Ctrl-C stops it.");
        out.println();
    }
}
