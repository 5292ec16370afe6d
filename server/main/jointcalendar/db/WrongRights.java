package jointcalendar.db;

import org.jspecify.annotations.Nullable;

/** A database user may do less than it needs to, or more than it should. */
public final class WrongRights extends CannotOpen {
    private static final long serialVersionUID = 1;

    private WrongRights(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static WrongRights mayNotGrant(DatabaseAddress owner, Throwable cause) {
        return new WrongRights(
                "The user " + owner.user() + " (MIGRATION_USER) may not hand on its rights on the database at "
                        + owner.shown() + "; grant it ALL PRIVILEGES there WITH GRANT OPTION.",
                cause);
    }

    static WrongRights mayRewriteTheAuditLog(DatabaseAddress application, String statement) {
        return new WrongRights(
                "The user " + application.user() + " (DATABASE_USER) has the right to " + statement
                        + " in the database at " + application.shown()
                        + ", and so could rewrite the audit log; revoke what it was granted on the whole database:"
                        + " the portal gives it what it needs, table by table.",
                null);
    }
}
