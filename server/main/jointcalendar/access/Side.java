package jointcalendar.access;

/** The side of an organisation decides what its people see. */
public enum Side {
    /** Donors, agencies and the organisations that work for them. */
    DONOR,
    /** Ministries and other government bodies: they see what is shared with them. */
    GUEST
}
