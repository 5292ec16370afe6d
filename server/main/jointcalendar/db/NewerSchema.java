package jointcalendar.db;

/** The database was already used by a newer portal, whose schema this one does not know. */
public final class NewerSchema extends CannotOpen {
    private static final long serialVersionUID = 1;

    private final String found;
    private final String known;

    NewerSchema(String found, String known) {
        super(
                "The database has schema version " + found + ", but this portal knows only up to " + known
                        + "; run the newer portal, or restore the backup made before it was installed.",
                null);
        this.found = found;
        this.known = known;
    }

    /** The version that the database has. */
    public String found() {
        return found;
    }

    /** The last version that this portal brings. */
    public String known() {
        return known;
    }
}
