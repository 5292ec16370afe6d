package jointcalendar.db;

import java.util.stream.Collectors;

/** The schema could not be brought up to date. */
public final class MigrationFailed extends CannotOpen {
    private static final long serialVersionUID = 1;

    MigrationFailed(DatabaseAddress address, Throwable cause) {
        super("The schema of " + address.shown() + " could not be brought up to date: " + inOneLine(cause), cause);
    }

    private static String inOneLine(Throwable cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("--") && !line.startsWith("Need more flexibility"))
                .collect(Collectors.joining(" "));
    }
}
