package jointcalendar;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "overlaps",
        description = "Print every overlap as CSV: first,second,kind,strength,reasons, whoever may see it.",
        mixinStandardHelpOptions = true)
final class OverlapsCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(main.config())) {
            Portal portal = open.portal();
            CsvWriter csv = CsvWriter.builder().build(spec.commandLine().getOut());
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
