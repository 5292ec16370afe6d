package jointcalendar.db;

import org.jspecify.annotations.Nullable;

/** Why the database cannot be used. The message is for whoever runs the portal and needs no stack trace beside it. */
public abstract sealed class CannotOpen extends RuntimeException
        permits DatabaseInUse,
                DatabaseUnavailable,
                DataFolderTaken,
                MigrationFailed,
                NewerSchema,
                OlderSchema,
                WrongRights {
    private static final long serialVersionUID = 1;

    CannotOpen(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
