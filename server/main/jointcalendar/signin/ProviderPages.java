package jointcalendar.signin;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;

/** To a provider and back. A page of our own leads there: browsers that hold to our form-action would not follow a form's redirect. */
final class ProviderPages implements EndpointGroup {
    private static final String COOKIE = "provider";
    private static final int SECONDS = 600;

    private final List<OpenIdProvider> providers;
    private final OpenIdConnect openId;
    private final ProviderSignIn signIn;
    private final SignInLimits limits;
    private final EntryPages entry;
    private final OwnSignInPages own;
    private final VisitForm visits;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    ProviderPages(
            List<OpenIdProvider> providers,
            OpenIdConnect openId,
            ProviderSignIn signIn,
            SignInLimits limits,
            EntryPages entry,
            OwnSignInPages own,
            VisitForm visits,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.providers = providers;
        this.openId = openId;
        this.signIn = signIn;
        this.limits = limits;
        this.entry = entry;
        this.own = own;
        this.visits = visits;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        post("/sign-in/with/{provider}", ctx -> with(ctx, this::begin), Access.ANYONE);
        get("/sign-in/with/{provider}/return", ctx -> with(ctx, this::finish), Access.ANYONE);
        post("/profile/identities/{id}/removal", ctx -> own.withProof(ctx, visit -> unlink(ctx, visit)), Access.READER);
    }

    /** Has it done with the provider that the address names, unless there is none or it is asked too often. */
    private void with(Context ctx, BiConsumer<Context, OpenIdProvider> step) {
        Optional<OpenIdProvider> named = providers.stream()
                .filter(provider -> provider.slug().equals(ctx.pathParam("provider")))
                .findFirst();
        if (named.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        Optional<Duration> wait = limits.provider();
        if (wait.isPresent()) {
            refusal.tooMany(ctx, wait.get());
        } else {
            step.accept(ctx, named.get());
        }
    }

    private void begin(Context ctx, OpenIdProvider provider) {
        String secret = Signer.randomToken();
        Optional<URI> address = openId.begin(provider, secret);
        if (address.isEmpty()) {
            say(ctx, 503, "away", provider);
            return;
        }
        cookies.set(ctx, COOKIE, secret, SECONDS);
        pages.show(
                ctx,
                "signin/leave.peb",
                Map.of("label", provider.label(), "address", address.get().toString()));
    }

    private void finish(Context ctx, OpenIdProvider provider) {
        Optional<String> secret = cookies.get(ctx, COOKIE);
        cookies.remove(ctx, COOKIE);
        OpenIdConnect.Answer answer = secret.isEmpty()
                ? new OpenIdConnect.Failed("browser")
                : openId.finish(provider, secret.get(), ctx.queryParamMap());
        if (answer instanceof OpenIdConnect.Person person) {
            Optional<Account> account = signIn.account(person, visits.browser(ctx));
            account.ifPresentOrElse(
                    found -> entry.enter(ctx, found, Way.PROVIDER), () -> say(ctx, 403, "refused", provider));
        } else if (answer instanceof OpenIdConnect.Failed failed) {
            signIn.refused(0, failed.reason());
            say(ctx, 400, "failed", provider);
        } else {
            say(ctx, 503, "away", provider);
        }
    }

    private void say(Context ctx, int status, String what, OpenIdProvider provider) {
        ctx.status(status);
        pages.show(ctx, "signin/provider.peb", Map.of("what", what, "label", provider.label()));
    }

    private void unlink(Context ctx, Visit visit) {
        Optional<Long> id = Optional.of(ctx.pathParam("id"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
        if (id.filter(number -> signIn.unlink(visit.account(), number, visits.browser(ctx)))
                .isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        Notice.leave(ctx, cookies, "signin.notice.identity-removed");
        ctx.redirect(OwnSignInPages.PAGE);
    }
}
