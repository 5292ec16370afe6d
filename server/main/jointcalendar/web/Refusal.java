package jointcalendar.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages that say no: what is not there, not allowed, not understood, or broken. */
public final class Refusal {
    private static final String WHY = RefusedAccess.Why.class.getName();

    private final Pages pages;

    public Refusal(Pages pages) {
        this.pages = pages;
    }

    /** 404: there is no such thing, or the visitor may not know of it; the two are never told apart. */
    public void notFound(Context ctx) {
        show(ctx, 404, "not-found", "");
    }

    /** 403: the visitor knows of it but may not do this. */
    public void forbidden(Context ctx) {
        show(ctx, 403, "forbidden", "");
    }

    /** 403: a form came from somebody who is not signed in any more. */
    void signedOut(Context ctx) {
        is(ctx, RefusedAccess.Why.SIGNED_OUT);
        show(ctx, 403, "signed-out", "", KeptFields.of(ctx));
    }

    /** 400: the form was not this portal's, or too old. */
    public void staleForm(Context ctx) {
        is(ctx, RefusedAccess.Why.STALE_FORM);
        show(ctx, 400, "stale-form", "", KeptFields.of(ctx));
    }

    /** 400: what was sent makes no sense, and no page of this portal sends it. */
    public void notUnderstood(Context ctx) {
        show(ctx, 400, "not-understood", "");
    }

    /** 429: too much was tried from there, or with that account; says how long to wait (RFC 6585 section 4). */
    public void tooMany(Context ctx, Duration wait) {
        ctx.header("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        show(ctx, 429, "too-many", "");
    }

    /** An answer of the server's own, such as 405 or 413. */
    void other(Context ctx, int status) {
        show(ctx, status, kind(status), "");
    }

    private static String kind(int status) {
        return switch (status) {
            case 413, 414, 431 -> "too-large";
            case 429 -> "too-many";
            case 507 -> "no-room";
            default -> status >= 500 ? "broken" : "not-understood";
        };
    }

    /** Says why this request is refused, where its answer's status does not tell. */
    static void is(Context ctx, RefusedAccess.Why why) {
        ctx.attribute(WHY, why);
    }

    static Optional<RefusedAccess.Why> why(Context ctx) {
        return Optional.ofNullable(ctx.attribute(WHY));
    }

    /** 500, with a number by which the log's entry is found. */
    void broken(Context ctx, String reference) {
        show(ctx, 500, "broken", reference);
    }

    private void show(Context ctx, int status, String kind, String reference) {
        show(ctx, status, kind, reference, List.of());
    }

    private void show(Context ctx, int status, String kind, String reference, List<KeptFields.Kept> kept) {
        ctx.status(status);
        pages.show(
                ctx,
                "error.peb",
                Map.of("kind", kind, "reference", reference, "status", status, "kept", kept, "action", ctx.path()));
    }
}
