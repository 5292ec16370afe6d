package jointcalendar;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured, a line each. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.printf("%n%s%n%-46s %9s %9s  %10s  %s%n", text, "", "p50 ms", "p95 ms", "statements", "beside");
    }

    void timing(String what, Timing timing, double statements, String beside) {
        out.printf(
                Locale.ROOT,
                "%-46s %9.2f %9.2f  %10.1f  %s%n",
                what,
                timing.millis(50),
                timing.millis(95),
                statements,
                beside);
    }

    void line(String what, String value) {
        out.printf("%-46s %s%n", what, value);
    }
}
