package jointcalendar.access;

/** Who may see an activity, set by the organisation that leads it. */
public enum Visibility {
    /** Everyone, signed in or not. */
    PUBLIC,
    /** Everyone who is signed in: donors and guests. */
    MEMBERS,
    /** Only people of organisations on the donor side. */
    DONORS
}
