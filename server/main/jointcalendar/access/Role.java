package jointcalendar.access;

/** What a person does in the portal, from least to most. */
public enum Role {
    READER,
    MEMBER,
    LEAD,
    COORDINATOR;

    /** Whether this role includes all that the other may do. */
    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
