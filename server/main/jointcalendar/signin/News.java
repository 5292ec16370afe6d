package jointcalendar.signin;

import java.util.Locale;

/** What a person is told of by mail, since somebody else may have done it. */
enum News {
    NEW_DEVICE,
    PASSWORD_SET,
    PASSWORD_REMOVED,
    SECOND_FACTOR_SET,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_MADE,
    RECOVERY_CODE_USED,
    IDENTITY_LINKED,
    IDENTITY_REMOVED;

    /** Small letters and hyphens, for keys and the audit log. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
