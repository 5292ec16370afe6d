package jointcalendar.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One row of a spreadsheet of activities, as it was written.
 *
 * @param line of the file, from 1
 */
record ActivityRow(long line, Map<String, String> fields) {
    /** The columns that each file has, in their order. */
    static final List<String> COLUMNS = List.of(
            "reference",
            "title",
            "kind",
            "status",
            "lead",
            "partners",
            "funders",
            "starts_on",
            "ends_on",
            "date_precision",
            "venue",
            "locality",
            "region",
            "country",
            "target_regions",
            "themes",
            "audiences",
            "expected_participants",
            "actual_participants",
            "visibility",
            "description",
            "outcome");

    /** Columns that a file may leave out. */
    static final List<String> MORE = List.of("readers");

    String get(String column) {
        return fields.getOrDefault(column, "").strip();
    }

    /** The values of a list, which semicolons part. */
    List<String> list(String column) {
        return Arrays.stream(get(column).split(";", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
