package jointcalendar.web;

import io.javalin.http.Context;
import jointcalendar.access.Signer;

/** The token that each form carries to show that the portal's own page sent it (OWASP CSRF prevention: HMAC-based, bound to the session). */
public final class FormToken {
    /** The name of the hidden field, and of the header that htmx sends. */
    public static final String FIELD = "form-token";

    private static final String PURPOSE = "form";
    private final Signer signer;

    public FormToken(Signer signer) {
        this.signer = signer;
    }

    String make(Visitor visitor) {
        return signer.sign(PURPOSE, visitor.formSecret());
    }

    boolean isRight(Context ctx, Visitor visitor) {
        String header = ctx.header(FIELD);
        String given = header != null ? header : ctx.formParam(FIELD);
        return given != null && signer.verifies(PURPOSE, visitor.formSecret(), given);
    }
}
