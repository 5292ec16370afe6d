package jointcalendar.signin;

import java.util.Locale;

/** How somebody signed in, before any second factor. */
public enum Way {
    LINK,
    PASSWORD,
    /** By an account elsewhere, through OpenID Connect. */
    PROVIDER,
    /** By the portal's own hand, as somebody who has just accepted an invitation. */
    PORTAL;

    /** One word in small letters, for tables, keys and the audit log. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
