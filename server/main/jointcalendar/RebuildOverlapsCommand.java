package jointcalendar;

import picocli.CommandLine.Command;

@Command(
        name = "rebuild-overlaps",
        description = "Find all overlaps anew, whatever is kept of them; the portal may run meanwhile.",
        mixinStandardHelpOptions = true)
final class RebuildOverlapsCommand extends PortalCommand {
    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(config())) {
            open.portal().overlaps.rebuild();
            out().println("The overlaps of all activities are found anew.");
        }
        return 0;
    }
}
