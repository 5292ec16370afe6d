package jointcalendar.db;

/** The schema could not be brought up to date. */
public final class MigrationFailed extends CannotOpen {
    private static final long serialVersionUID = 1;

    MigrationFailed(DatabaseAddress address, Throwable cause) {
        super("The schema of " + address.shown() + " could not be brought up to date: " + cause.getMessage(), cause);
    }
}
