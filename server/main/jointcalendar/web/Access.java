package jointcalendar.web;

import io.javalin.security.RouteRole;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;

/** Who may call a route; each route names exactly one, and one that names none is refused to all. */
public enum Access implements RouteRole {
    ANYONE,
    /** Any program: it is given no cookie, is taken for nobody, and needs no form token (feeds; RFC 8058 section 3.1). */
    PROGRAM,
    READER,
    MEMBER,
    LEAD,
    COORDINATOR;

    boolean admits(Viewer viewer) {
        return switch (this) {
            case ANYONE, PROGRAM -> true;
            case READER -> viewer.has(Role.READER);
            case MEMBER -> viewer.has(Role.MEMBER);
            case LEAD -> viewer.has(Role.LEAD);
            case COORDINATOR -> viewer.isCoordinator();
        };
    }
}
