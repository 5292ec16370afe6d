package jointcalendar.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** No server answers there, or it does not let us in. */
public final class DatabaseUnavailable extends CannotOpen {
    private static final long serialVersionUID = 1;

    private static final int DATABASE_DENIED = 1044;
    private static final int WRONG_PASSWORD = 1045;
    private static final int NO_SUCH_DATABASE = 1049;

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DatabaseUnavailable because(SQLException failure, DatabaseAddress address) {
        return new DatabaseUnavailable(sentence(failure, address), failure);
    }

    private static String sentence(SQLException failure, DatabaseAddress address) {
        String where = address.shown();
        return switch (failure.getErrorCode()) {
            case WRONG_PASSWORD ->
                "The database at " + where + " refuses the user " + address.user()
                        + " with this password; see DATABASE_USER and DATABASE_PASSWORD.";
            case DATABASE_DENIED ->
                "The user " + address.user() + " has no rights on the database at " + where
                        + "; grant them, or see DATABASE_URL.";
            case NO_SUCH_DATABASE ->
                "The database named in " + where + " does not exist; create it, or see DATABASE_URL.";
            default -> unreachable(failure, where);
        };
    }

    private static String unreachable(SQLException failure, String where) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
        if (reason.contains("Public Key Retrieval")) {
            return "The database at " + where + " offers no TLS; add sslMode=DISABLED to DATABASE_URL"
                    + " if the way there is private, so that the password may be sent without it.";
        }
        return "The database at " + where + " does not answer: " + reason;
    }
}
