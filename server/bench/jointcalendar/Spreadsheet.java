package jointcalendar;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Plan;
import jointcalendar.organisation.Organisations;

/** Plans as the file that the import reads. */
final class Spreadsheet {
    private static final String HEADER = "reference,title,kind,status,lead,partners,funders,starts_on,ends_on,"
            + "date_precision,venue,locality,region,country,target_regions,themes,audiences,expected_participants,"
            + "actual_participants,visibility,description,outcome";

    private final Organisations organisations;

    private Spreadsheet(Organisations organisations) {
        this.organisations = organisations;
    }

    static String of(List<Plan> plans, Organisations organisations) {
        Spreadsheet sheet = new Spreadsheet(organisations);
        StringBuilder lines = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < plans.size(); i++) {
            lines.append(sheet.row("NEW-" + i, plans.get(i))).append('\n');
        }
        return lines.toString();
    }

    private String row(String reference, Plan plan) {
        return Stream.of(
                        reference,
                        plan.title(),
                        plan.kind(),
                        lower(plan.status()),
                        organisations.shortName(plan.lead()),
                        shortNames(plan.partners()),
                        shortNames(plan.funders()),
                        plan.firstDay().toString(),
                        plan.lastDay().toString(),
                        lower(plan.precision()),
                        plan.place().venue(),
                        plan.place().locality(),
                        plan.place().region().orElse(""),
                        plan.place().country().orElse(""),
                        String.join(";", plan.targets()),
                        String.join(";", plan.themes()),
                        String.join(";", plan.audiences()),
                        Integer.toString(plan.expectedParticipants().orElse(1)),
                        "",
                        lower(plan.visibility()),
                        plan.description(),
                        plan.cancellationReason().orElse(""))
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private String shortNames(Collection<Long> ids) {
        return ids.stream().map(organisations::shortName).collect(Collectors.joining(";"));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
