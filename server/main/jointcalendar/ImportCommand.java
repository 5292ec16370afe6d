package jointcalendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.exchange.ActivityImport;
import jointcalendar.exchange.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Take in a CSV file of activities: all of it or nothing. What is there under the same reference is brought up to date.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends PortalCommand {
    @Parameters(
            index = "0",
            paramLabel = "FILE.csv",
            description = "Comma-separated, UTF-8; the README lists the columns.")
    private Path file;

    @Option(names = "--create-organisations", description = "Make organisations that are not there yet.")
    private boolean createOrganisations;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            defaultValue = "guest",
            description =
                    "Of organisations that are made: guest, which sees less, or donor. Default: ${DEFAULT-VALUE}.")
    private String side;

    @Option(names = "--dry-run", description = "Say what would happen and store nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        try (Reader reader = open();
                OpenPortal open = OpenPortal.toRunACommand(config())) {
            Portal portal = open.portal();
            ImportReport report = portal.activityImport.run(
                    reader, wishes(), Viewer.portal(portal.currentSettings.get().language()));
            tell(report);
            return report.isRefused() ? 1 : 0;
        }
    }

    private Reader open() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Main.Refused("There is no file " + file + " to read.");
        }
        return new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private ActivityImport.Wishes wishes() {
        if (!side.equals("guest") && !side.equals("donor")) {
            throw new Main.Refused("--side must be guest or donor.");
        }
        Optional<Side> created =
                createOrganisations ? Optional.of(Side.valueOf(side.toUpperCase(Locale.ROOT))) : Optional.empty();
        return new ActivityImport.Wishes(created, dryRun, UnaryOperator.identity());
    }

    private void tell(ImportReport report) {
        PrintWriter out = out();
        if (report.isRefused()) {
            PrintWriter err = err();
            report.problems().forEach(problem -> err.println("line " + problem.line() + ": " + problem.reason()));
            err.println(report.problems().size() + " problems; nothing was stored.");
            return;
        }
        if (!report.createdOrganisations().isEmpty()) {
            out.println("Organisations made, on the " + side + " side: "
                    + String.join(", ", report.createdOrganisations()));
        }
        out.println((dryRun ? "Nothing was stored; this would be " : "") + report.added() + " added, "
                + report.changed() + " changed, " + report.unchanged() + " unchanged.");
    }
}
