package jointcalendar;

import java.util.Optional;
import picocli.CommandLine;

/** The program's version. */
final class Version implements CommandLine.IVersionProvider {
    /** As the jar says it; a program that runs from its build folder calls itself by its age, so that browsers fetch anew. */
    static final String CURRENT = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElseGet(() -> "dev-" + Long.toString(System.currentTimeMillis(), 36));

    @Override
    public String[] getVersion() {
        return new String[] {"joint-calendar " + CURRENT};
    }
}
