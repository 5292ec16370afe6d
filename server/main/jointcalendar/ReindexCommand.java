package jointcalendar;

import picocli.CommandLine.Command;

@Command(
        name = "reindex",
        description = "Read the words of every activity anew, by which they are found; the portal may run meanwhile.",
        mixinStandardHelpOptions = true)
final class ReindexCommand extends PortalCommand {
    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(config())) {
            out().println(open.portal().searchIndex.rebuild() + " activities read.");
        }
        return 0;
    }
}
