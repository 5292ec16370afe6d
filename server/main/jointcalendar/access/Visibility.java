package jointcalendar.access;

/**
 * Who may see an activity, set by the organisation that leads it. Its own people and the coordinator see it in any case. In the order in
 * which a form offers them, from the widest.
 */
public enum Visibility {
    /** Everyone, signed in or not. */
    PUBLIC,
    /** Everyone who is signed in: donors and guests. */
    MEMBERS,
    /** Only people of organisations on the donor side. */
    DONORS,
    /** People of the organisations that the lead names. */
    CHOSEN,
    /** Nobody else. */
    OWN,
    /** Nobody else; those who are signed in learn that the lead is busy on its days, and which people and regions it needs. */
    BUSY,
    /** Nobody else, who are to learn nothing at all of it. */
    HIDDEN;

    /** Whether the lead keeps it to itself. */
    public boolean isConfidential() {
        return compareTo(OWN) >= 0;
    }

    /** Whether whoever takes part sees it, so that it may be counted where they count. */
    public boolean isForAllMembers() {
        return compareTo(MEMBERS) <= 0;
    }
}
