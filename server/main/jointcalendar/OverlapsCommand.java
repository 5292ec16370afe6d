package jointcalendar;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(
        name = "overlaps",
        description = "Print every overlap as CSV: first,second,kind,strength,reasons, whoever may see it.",
        mixinStandardHelpOptions = true)
final class OverlapsCommand extends PortalCommand {
    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(config())) {
            Portal portal = open.portal();
            CsvWriter csv = CsvWriter.builder().build(out());
            csv.writeRecord("first", "second", "kind", "strength", "reasons");
            portal.flags
                    .all(LocalDate.now(portal.clock))
                    .forEach(flag -> csv.writeRecord(
                            flag.first(),
                            flag.second(),
                            flag.finding().kind().slug(),
                            String.format(Locale.ROOT, "%.3f", flag.finding().strength()),
                            flag.finding().reasons().toJson()));
            csv.flush();
        }
        return 0;
    }
}
