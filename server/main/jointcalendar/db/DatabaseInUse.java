package jointcalendar.db;

/** Others are connected to a database that somebody wants for himself. */
public final class DatabaseInUse extends CannotOpen {
    private static final long serialVersionUID = 1;

    DatabaseInUse(DatabaseAddress address, int others) {
        super(
                "The database at " + address.shown() + " is in use (" + others
                        + " other connections, perhaps a portal's); stop what uses it first.",
                null);
    }
}
