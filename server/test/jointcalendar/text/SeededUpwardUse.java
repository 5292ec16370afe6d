package jointcalendar.text;

import jointcalendar.access.Role;

/** Breaks the order of floors, to show that it is watched. */
public final class SeededUpwardUse {
    public Role upstairs() {
        return Role.READER;
    }
}
