package jointcalendar.signin;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** Setting up and removing one's second factor, its recovery codes, and accounts elsewhere. */
final class SecondFactorPages implements EndpointGroup {
    private static final String PAGE = "/profile/second-factor";

    private final SignIn signIn;
    private final SecondFactor factor;
    private final DemandedFactor demanded;
    private final OwnSignInPages own;
    private final VisitForm visits;
    private final Pages pages;
    private final Cookies cookies;

    SecondFactorPages(
            SignIn signIn,
            SecondFactor factor,
            DemandedFactor demanded,
            OwnSignInPages own,
            VisitForm visits,
            Pages pages,
            Cookies cookies) {
        this.signIn = signIn;
        this.factor = factor;
        this.demanded = demanded;
        this.own = own;
        this.visits = visits;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get(PAGE, ctx -> own.withProof(ctx, visit -> begin(ctx, visit)), Access.READER);
        post(PAGE, ctx -> own.withProof(ctx, visit -> confirm(ctx, visit)), Access.READER);
        post(PAGE + "/removal", ctx -> own.withProof(ctx, visit -> remove(ctx, visit)), Access.READER);
        post(PAGE + "/recovery-codes", ctx -> own.withProof(ctx, visit -> newCodes(ctx, visit)), Access.READER);
    }

    private void begin(Context ctx, Visit visit) {
        if (factor.has(visit.account())) {
            ctx.redirect(OwnSignInPages.PAGE);
            return;
        }
        show(ctx, factor.begin(visit.account(), name(ctx)), new Form(Map.of()));
    }

    private void show(Context ctx, SecondFactor.SetUp setUp, Form form) {
        ctx.status(form.isRight() ? 200 : 422);
        pages.show(ctx, "signin/set-up.peb", Map.of("setUp", setUp, "form", form, "action", PAGE));
    }

    private void confirm(Context ctx, Visit visit) {
        Account account = visit.account();
        if (factor.has(account)) {
            ctx.redirect(OwnSignInPages.PAGE);
            return;
        }
        Form form = Form.of(ctx);
        Optional<List<String>> codes =
                factor.confirm(account, form.value("set-up"), form.value("code"), visits.browser(ctx));
        if (codes.isEmpty()) {
            form.refuse("code", Visitor.of(ctx).words().say("signin.set-up.wrong"));
            show(ctx, factor.again(account, name(ctx), form.value("set-up")), form);
            return;
        }
        signIn.endOthers(account, visit.session());
        tell(ctx, codes.get());
    }

    private void newCodes(Context ctx, Visit visit) {
        if (!factor.has(visit.account())) {
            ctx.redirect(OwnSignInPages.PAGE);
            return;
        }
        tell(ctx, factor.newRecoveryCodes(visit.account(), visits.browser(ctx)));
    }

    private void tell(Context ctx, List<String> codes) {
        pages.show(ctx, "signin/recovery-codes.peb", Map.of("codes", codes, "next", OwnSignInPages.PAGE));
    }

    private void remove(Context ctx, Visit visit) {
        if (demanded.roles().contains(visit.account().role())) {
            Form form = new Form(Map.of());
            form.refuse("second-factor", Visitor.of(ctx).words().say("signin.factor.demanded"));
            own.show(ctx, visit, form);
            return;
        }
        factor.remove(visit.account(), visits.browser(ctx));
        signIn.endOthers(visit.account(), visit.session());
        Notice.leave(ctx, cookies, "signin.notice.second-factor-removed");
        ctx.redirect(OwnSignInPages.PAGE);
    }

    private static String name(Context ctx) {
        return Visitor.of(ctx).words().say("common.name");
    }
}
