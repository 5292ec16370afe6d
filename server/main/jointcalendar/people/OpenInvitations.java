package jointcalendar.people;

/** Those who were asked in and have not come yet. */
public interface OpenInvitations {
    /** Ends every invitation that this account sent and that nobody has accepted. */
    void endThoseBy(long account);
}
