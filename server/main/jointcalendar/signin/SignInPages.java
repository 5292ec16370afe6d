package jointcalendar.signin;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.mail.MailAddress;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Signing in by link or password, and out. */
public final class SignInPages implements EndpointGroup {
    private final SignIn signIn;
    private final LinkSignIn links;
    private final PasswordSignIn passwords;
    private final SignInLimits limits;
    private final EntryPages entry;
    private final VisitForm visits;
    private final List<OpenIdProvider> providers;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    SignInPages(
            SignIn signIn,
            LinkSignIn links,
            PasswordSignIn passwords,
            SignInLimits limits,
            EntryPages entry,
            VisitForm visits,
            List<OpenIdProvider> providers,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.signIn = signIn;
        this.links = links;
        this.passwords = passwords;
        this.limits = limits;
        this.entry = entry;
        this.visits = visits;
        this.providers = providers;
        this.pages = pages;
        this.refusal = refusal;
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
        entry.keepWayBack(ctx);
        if (!entry.waits(ctx)) {
            show(ctx, "", Map.of());
        }
    }

    /** @param errors by field: email, password */
    private void show(Context ctx, String email, Map<String, String> errors) {
        ctx.status(errors.isEmpty() ? 200 : 422);
        pages.show(
                ctx,
                "account/sign-in.peb",
                Map.of(
                        "email",
                        email,
                        "error",
                        errors.getOrDefault("email", ""),
                        "wrong",
                        errors.getOrDefault("password", ""),
                        "providers",
                        providers));
    }

    private void request(Context ctx) {
        String email = Optional.ofNullable(ctx.formParam("email")).orElse("").strip();
        String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
        Optional<MailAddress> address = MailAddress.parse(email);
        if (address.isEmpty()) {
            show(ctx, email, Map.of("email", Visitor.of(ctx).words().say("account.email.wrong")));
        } else if (password.isEmpty()) {
            link(ctx, address.get());
        } else {
            password(ctx, address.get(), password);
        }
    }

    private void link(Context ctx, MailAddress address) {
        Optional<Duration> wait = limits.link(address.value(), visits.browser(ctx));
        if (wait.isPresent()) {
            refusal.tooMany(ctx, wait.get());
            return;
        }
        links.ask(address);
        pages.show(ctx, "account/sent.peb", Map.of("email", address.value()));
    }

    private void password(Context ctx, MailAddress address, String password) {
        Optional<Duration> wait = limits.password(address.value(), visits.browser(ctx));
        if (wait.isPresent()) {
            refusal.tooMany(ctx, wait.get());
            return;
        }
        passwords
                .check(address.value(), password)
                .ifPresentOrElse(account -> entry.enter(ctx, account, Way.PASSWORD), () -> mismatch(ctx, address));
    }

    private void mismatch(Context ctx, MailAddress address) {
        show(ctx, address.value(), Map.of("password", Visitor.of(ctx).words().say("signin.password.mismatch")));
    }

    private void button(Context ctx) {
        Optional<Duration> wait = limits.token();
        if (wait.isPresent()) {
            refusal.tooMany(ctx, wait.get());
            return;
        }
        String token = ctx.pathParam("token");
        boolean open = links.isOpen(token);
        ctx.status(open ? 200 : 410);
        pages.show(ctx, "account/confirm.peb", Map.of("token", token, "open", open));
    }

    private void confirm(Context ctx) {
        Optional<Account> account = links.confirm(ctx.pathParam("token"));
        if (account.isEmpty()) {
            ctx.status(410);
            pages.show(ctx, "account/confirm.peb", Map.of("token", "", "open", false));
            return;
        }
        entry.enter(ctx, account.get(), Way.LINK);
    }

    /** Hands a session that the portal opened to the browser and goes where the visitor was going. */
    public void enter(Context ctx, String session) {
        entry.enter(ctx, session);
    }

    private void end(Context ctx) {
        visits.end(ctx);
        Notice.leave(ctx, cookies, "account.notice.signed-out");
        ctx.redirect("/calendar");
    }
}
