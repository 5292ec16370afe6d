package jointcalendar.db;

/** A portal runs on this database that is older than this program. */
public final class OlderSchema extends CannotOpen {
    private static final long serialVersionUID = 1;

    OlderSchema(int missing) {
        super(
                "The portal that runs on this data is older than this program (" + missing
                        + " schema versions are missing); restart it with the new one first.",
                null);
    }
}
