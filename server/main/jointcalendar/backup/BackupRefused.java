package jointcalendar.backup;

/** Why a backup was not made or not restored, in a sentence for whoever asked; nothing is half done. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String why) {
        super(why);
    }

    BackupRefused(String why, Throwable cause) {
        super(why + firstLine(cause), cause);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
