package jointcalendar.backup;

/** Hears what is done while it is being done. */
@FunctionalInterface
public interface Progress {
    /** @param rows of a table that was just written or loaded */
    void table(String name, long rows);
}
