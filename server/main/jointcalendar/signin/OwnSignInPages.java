package jointcalendar.signin;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** How one signs in oneself: the page with all of it, showing anew who one is, and one's sessions. */
final class OwnSignInPages implements EndpointGroup {
    static final String PAGE = "/profile/sign-in";

    private final SignIn signIn;
    private final PasswordSignIn passwords;
    private final SignInLimits limits;
    private final OwnSignInViews views;
    private final VisitForm visits;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Clock realTime;

    OwnSignInPages(
            SignIn signIn,
            PasswordSignIn passwords,
            SignInLimits limits,
            OwnSignInViews views,
            VisitForm visits,
            Pages pages,
            Refusal refusal,
            Cookies cookies,
            Clock realTime) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.limits = limits;
        this.views = views;
        this.visits = visits;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.realTime = realTime;
    }

    @Override
    public void addEndpoints() {
        get(PAGE, ctx -> show(ctx, visits.signedIn(ctx), new Form(Map.of())), Access.READER);
        post(PAGE + "/proof", this::prove, Access.READER);
        post(PAGE + "/renewal", this::renew, Access.READER);
        post("/profile/sessions/ending", this::endOthers, Access.READER);
        post("/profile/sessions/{id}/ending", this::end, Access.READER);
    }

    /** The page; 422 with a form in which something is wrong. */
    void show(Context ctx, Visit visit, Form form) {
        ctx.status(form.isRight() ? 200 : 422);
        pages.show(
                ctx,
                "signin/own.peb",
                Map.of("own", views.of(visit, Visitor.of(ctx).words()), "form", form));
    }

    /** Has this done, if the visitor showed lately who they are; else they are asked to. */
    void withProof(Context ctx, Consumer<Visit> change) {
        Visit visit = visits.signedIn(ctx);
        if (visit.isFresh(realTime)) {
            change.accept(visit);
        } else {
            Form form = new Form(Map.of());
            form.refuse("proof", Visitor.of(ctx).words().say("signin.own.proof-first"));
            show(ctx, visit, form);
        }
    }

    private void prove(Context ctx) {
        Visit visit = visits.signedIn(ctx);
        Optional<Duration> wait = limits.password(visit.account().email(), visits.browser(ctx));
        if (wait.isPresent()) {
            refusal.tooMany(ctx, wait.get());
        } else if (passwords.isRight(
                visit.account(), Optional.ofNullable(ctx.formParam("proof")).orElse(""))) {
            signIn.shown(visit);
            ctx.redirect(PAGE);
        } else {
            Form form = new Form(Map.of());
            form.refuse("proof", Visitor.of(ctx).words().say("signin.own.proof-wrong"));
            show(ctx, visit, form);
        }
    }

    /** Out and in again, for who has no password to show. */
    private void renew(Context ctx) {
        visits.end(ctx);
        ctx.redirect("/sign-in?to=" + PAGE);
    }

    private void endOthers(Context ctx) {
        Visit visit = visits.signedIn(ctx);
        signIn.endOthers(visit.account(), visit.session());
        Notice.leave(ctx, cookies, "signin.notice.others-ended");
        ctx.redirect(PAGE);
    }

    private void end(Context ctx) {
        Optional<Long> id = Optional.of(ctx.pathParam("id"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
        if (id.filter(number -> signIn.end(visits.signedIn(ctx).account(), number))
                .isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        Notice.leave(ctx, cookies, "signin.notice.session-ended");
        ctx.redirect(PAGE);
    }
}
