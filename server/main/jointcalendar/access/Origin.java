package jointcalendar.access;

/**
 * Where the work at hand comes from, for the audit log: it is bound to the thread, as what stands in each line of a log is, so that no
 * operation has to carry it. It decides nothing.
 *
 * @param address of the caller's machine (IPv4 or IPv6, as text), or a word for what runs within the portal
 */
public record Origin(String address) {
    /** The portal's own commands and jobs. */
    public static final Origin PORTAL = new Origin("portal");

    private static final ThreadLocal<Origin> CURRENT = ThreadLocal.withInitial(() -> PORTAL);

    /** Where the work of this thread comes from. */
    public static Origin current() {
        return CURRENT.get();
    }

    /** From now on this thread works for a request from there; each request says so first. */
    public static void enter(Origin origin) {
        CURRENT.set(origin);
    }
}
