package jointcalendar.access;

/**
 * Where the work at hand comes from, for the audit log and for limits on what one place may try: it is bound to the thread, as what stands
 * in each line of a log is, so that no operation has to carry it. It decides nothing.
 *
 * @param address of the caller's machine as {@link IpAddress#text()} writes it, or a word for what runs within the portal
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

    /** The request is answered: what this thread does next is the portal's own work. */
    public static void leave() {
        CURRENT.remove();
    }

    /** What stands for all machines that one caller may well command: the IPv4 address, or the /64 of an IPv6 one. */
    public String neighbourhood() {
        return IpAddress.parse(address).map(IpAddress::neighbourhood).orElse(address);
    }
}
