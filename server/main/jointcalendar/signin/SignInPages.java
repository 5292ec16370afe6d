package jointcalendar.signin;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jointcalendar.mail.MailAddress;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;
import jointcalendar.web.WayBack;
import jointcalendar.web.Web;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
public final class SignInPages implements EndpointGroup {
    private static final int SESSION_SECONDS = 30 * 24 * 3600;
    private static final int WAY_BACK_SECONDS = 3600;
    private static final String WAY_BACK = "to";

    private final SignIn signIn;
    private final Pages pages;
    private final Cookies cookies;

    public SignInPages(SignIn signIn, Pages pages, Cookies cookies) {
        this.signIn = signIn;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/sign-in", this::form, Access.ANYONE);
        post("/sign-in", this::request, Access.ANYONE);
        get("/sign-in/{token}", this::button, Access.ANYONE);
        post("/sign-in/{token}", this::confirm, Access.ANYONE);
        post("/sign-out", this::end, Access.READER);
    }

    private void form(Context ctx) {
        wayBack(ctx.queryParam(WAY_BACK)).ifPresent(to -> cookies.set(ctx, WAY_BACK, to, WAY_BACK_SECONDS));
        pages.show(ctx, "account/sign-in.peb", Map.of("email", "", "error", ""));
    }

    private void request(Context ctx) {
        String email = Optional.ofNullable(ctx.formParam("email")).orElse("").strip();
        if (MailAddress.parse(email).isEmpty()) {
            String error = Visitor.of(ctx).words().say("account.email.wrong");
            ctx.status(422);
            pages.show(ctx, "account/sign-in.peb", Map.of("email", email, "error", error));
            return;
        }
        signIn.request(email);
        pages.show(ctx, "account/sent.peb", Map.of("email", email));
    }

    private void button(Context ctx) {
        String token = ctx.pathParam("token");
        boolean open = signIn.isOpen(token);
        ctx.status(open ? 200 : 410);
        pages.show(ctx, "account/confirm.peb", Map.of("token", token, "open", open));
    }

    private void confirm(Context ctx) {
        Optional<String> session = signIn.confirm(ctx.pathParam("token"));
        if (session.isEmpty()) {
            ctx.status(410);
            pages.show(ctx, "account/confirm.peb", Map.of("token", "", "open", false));
            return;
        }
        enter(ctx, session.get());
    }

    /** Hands the session to the browser and goes where the visitor was going. */
    public void enter(Context ctx, String session) {
        cookies.get(ctx, Web.SESSION).ifPresent(signIn::end);
        cookies.set(ctx, Web.SESSION, session, SESSION_SECONDS);
        String to = wayBack(cookies.get(ctx, WAY_BACK).orElse("")).orElse("/calendar");
        cookies.remove(ctx, WAY_BACK);
        ctx.redirect(to);
    }

    private void end(Context ctx) {
        cookies.get(ctx, Web.SESSION).ifPresent(signIn::end);
        cookies.remove(ctx, Web.SESSION);
        Notice.leave(ctx, cookies, "account.notice.signed-out");
        ctx.redirect("/calendar");
    }

    /** Not back to where one signs in and out. */
    private static Optional<String> wayBack(@Nullable String to) {
        return WayBack.within(to).filter(address -> !address.startsWith("/sign-"));
    }
}
