package jointcalendar;

import java.util.Optional;

/** The program's version. */
final class Version {
    /** As the jar says it; a program that runs from its build folder calls itself by its age, so that browsers fetch anew. */
    static final String CURRENT = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElseGet(() -> "dev-" + Long.toString(System.currentTimeMillis(), 36));

    private Version() {}
}
