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
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;
import jointcalendar.web.WayBack;
import jointcalendar.web.Web;
import org.jspecify.annotations.Nullable;

/**
 * What follows the first factor, whichever it was: the second where there is one, its set-up where the role must have one, then the page
 * that somebody was on the way to.
 */
public final class EntryPages implements EndpointGroup {
    private static final String WAY_BACK = "to";
    private static final int WAY_BACK_SECONDS = 3600;
    private static final String PAGE = "/sign-in/second-factor";

    private final SignIn signIn;
    private final SecondFactor factor;
    private final SignInLimits limits;
    private final VisitForm visits;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    EntryPages(
            SignIn signIn,
            SecondFactor factor,
            SignInLimits limits,
            VisitForm visits,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.signIn = signIn;
        this.factor = factor;
        this.limits = limits;
        this.visits = visits;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get(PAGE, this::ask, Access.ANYONE);
        post(PAGE, this::check, Access.ANYONE);
        post(PAGE + "/set-up", this::setUp, Access.ANYONE);
        post(PAGE + "/leaving", this::leave, Access.ANYONE);
    }

    /** Lets somebody in who has shown the first factor; the request is answered by this. */
    void enter(Context ctx, Account account, Way way) {
        enter(ctx, signIn.enter(account, way, visits.named(ctx)));
    }

    /** Hands the session to the browser and goes where the visitor was going. */
    void enter(Context ctx, String session) {
        cookies.get(ctx, Web.SESSION).ifPresent(signIn::end);
        cookies.set(ctx, Web.SESSION, session, Web.SESSION_SECONDS);
        boolean in = signIn.visit(session).filter(Visit::isIn).isPresent();
        ctx.redirect(in ? wayBack(ctx) : PAGE);
    }

    /** Keeps where somebody is going, if that is within the portal. */
    void keepWayBack(Context ctx) {
        within(ctx.queryParam(WAY_BACK)).ifPresent(to -> cookies.set(ctx, WAY_BACK, to, WAY_BACK_SECONDS));
    }

    private String wayBack(Context ctx) {
        String to = within(cookies.get(ctx, WAY_BACK).orElse("")).orElse("/calendar");
        cookies.remove(ctx, WAY_BACK);
        return to;
    }

    /** Whether somebody has come half the way in; then the request is answered by sending them on. */
    boolean waits(Context ctx) {
        boolean waits = visits.visit(ctx).filter(visit -> !visit.isIn()).isPresent();
        if (waits) {
            ctx.redirect(PAGE);
        }
        return waits;
    }

    private void ask(Context ctx) {
        Optional<Visit> visit = visits.visit(ctx);
        if (visit.isEmpty()) {
            ctx.redirect("/sign-in");
            return;
        }
        switch (visit.get().state()) {
            case IN -> ctx.redirect(wayBack(ctx));
            case PROOF -> proof(ctx, "");
            case ENROLMENT -> enrolment(ctx, factor.begin(visit.get().account(), name(ctx)), Form.of(ctx));
        }
    }

    private void proof(Context ctx, String error) {
        pages.show(ctx, "signin/proof.peb", Map.of("error", error));
    }

    private void enrolment(Context ctx, SecondFactor.SetUp setUp, Form form) {
        pages.show(ctx, "signin/enrolment.peb", Map.of("setUp", setUp, "form", form, "action", PAGE + "/set-up"));
    }

    private void check(Context ctx) {
        Optional<Visit> visit = visiting(ctx, Visit.State.PROOF);
        if (visit.isEmpty()) {
            return;
        }
        Account account = visit.get().account();
        Optional<Duration> wait = limits.code(account.email(), visits.browser(ctx));
        if (wait.isPresent()) {
            refusal.tooMany(ctx, wait.get());
        } else if (factor.check(account, Form.of(ctx).value("code"), visits.browser(ctx))) {
            enter(ctx, signIn.proved(visit.get(), visits.named(ctx)));
        } else {
            ctx.status(422);
            proof(ctx, Visitor.of(ctx).words().say("signin.proof.wrong"));
        }
    }

    private void setUp(Context ctx) {
        Optional<Visit> visit = visiting(ctx, Visit.State.ENROLMENT);
        if (visit.isEmpty()) {
            return;
        }
        Account account = visit.get().account();
        Form form = Form.of(ctx);
        Optional<List<String>> codes =
                factor.confirm(account, form.value("set-up"), form.value("code"), visits.browser(ctx));
        if (codes.isEmpty()) {
            form.refuse("code", Visitor.of(ctx).words().say("signin.set-up.wrong"));
            ctx.status(422);
            enrolment(ctx, factor.again(account, name(ctx), form.value("set-up")), form);
            return;
        }
        signIn.endOthers(account, visit.get().session());
        pages.show(ctx, "signin/recovery-codes.peb", Map.of("codes", codes.get(), "next", wayBack(ctx)));
    }

    /** The visit that stands at this point; where it does not, the request is answered by leading where it does. */
    private Optional<Visit> visiting(Context ctx, Visit.State state) {
        Optional<Visit> visit = visits.visit(ctx).filter(found -> found.state() == state);
        if (visit.isEmpty()) {
            ctx.redirect(PAGE);
        }
        return visit;
    }

    private void leave(Context ctx) {
        visits.end(ctx);
        ctx.redirect("/sign-in");
    }

    private static String name(Context ctx) {
        return Visitor.of(ctx).words().say("common.name");
    }

    /** Not back to where one signs in and out. */
    private static Optional<String> within(@Nullable String to) {
        return WayBack.within(to).filter(address -> !address.startsWith("/sign-"));
    }
}
