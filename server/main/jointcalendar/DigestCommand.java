package jointcalendar;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import jointcalendar.digest.DigestSender.Outcome;
import jointcalendar.digest.Issue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "digest",
        description = "Write a month's digest as one .eml file for each recipient, or send it.",
        mixinStandardHelpOptions = true)
final class DigestCommand extends PortalCommand {
    @Parameters(index = "0", paramLabel = "YYYY-MM", description = "The issue's month.")
    private String month;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: DATA_DIR/digest/YYYY-MM.")
    private @Nullable Path out;

    @Option(names = "--send", description = "Send it to everybody, once, now.")
    private boolean send;

    @Override
    public Integer call() throws Exception {
        YearMonth wanted = month();
        try (OpenPortal open = OpenPortal.toRunACommand(config())) {
            if (out != null || !send) {
                write(open, wanted);
            }
            if (send) {
                send(open.portal(), wanted);
            }
        }
        return 0;
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new Main.Refused("\"" + month + "\" is no month; write it as 2007-06.");
        }
    }

    private void write(OpenPortal open, YearMonth wanted) throws java.io.IOException {
        DigestParts digest = open.portal().digest;
        Issue issue = digest.issues
                .of(wanted)
                .orElseThrow(() -> new Main.Refused("There is no issue " + wanted + "; the next one is "
                        + digest.issues.next().month() + "."));
        Path folder =
                out != null ? out : open.config().dataDir().resolve("digest").resolve(wanted.toString());
        int files = digest.files.write(issue, folder);
        out().println(files + " letters written to " + folder + ".");
    }

    private void send(Portal portal, YearMonth wanted) {
        Outcome outcome = portal.digest.sender.sendNow(wanted);
        if (outcome instanceof Outcome.Sent sent) {
            int accepted = portal.outbox.deliverDue();
            out().println(sent.letters() + " letters handed over, " + accepted
                    + " delivered now; what remains is delivered while the portal runs.");
        } else if (outcome instanceof Outcome.AlreadySent) {
            throw new Main.Refused("Issue " + wanted + " was sent already; nobody is sent it twice.");
        } else if (outcome instanceof Outcome.NotItsTurn early) {
            throw new Main.Refused("The next issue is " + early.next() + "; " + wanted + " cannot be sent.");
        }
    }
}
