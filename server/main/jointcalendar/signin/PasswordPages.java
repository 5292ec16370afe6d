package jointcalendar.signin;

import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Setting, changing and removing one's password, and how good one would be. */
final class PasswordPages implements EndpointGroup {
    private static final String FIELD = "password";

    private final SignIn signIn;
    private final PasswordSignIn passwords;
    private final SignInLimits limits;
    private final OwnSignInPages own;
    private final VisitForm visits;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    PasswordPages(
            SignIn signIn,
            PasswordSignIn passwords,
            SignInLimits limits,
            OwnSignInPages own,
            VisitForm visits,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.limits = limits;
        this.own = own;
        this.visits = visits;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        post("/profile/password", ctx -> own.withProof(ctx, visit -> set(ctx, visit)), Access.READER);
        post("/profile/password/removal", ctx -> own.withProof(ctx, visit -> remove(ctx, visit)), Access.READER);
        post("/profile/password/strength", this::strength, Access.READER);
    }

    /** As it was typed: a password is neither trimmed nor cleaned. */
    private static String typed(Context ctx) {
        return Optional.ofNullable(ctx.formParam(FIELD)).orElse("");
    }

    private void set(Context ctx, Visit visit) {
        PasswordStrength.Judgement judgement = PasswordStrength.judge(typed(ctx), visit.account());
        if (!judgement.isFine()) {
            Form form = new Form(Map.of());
            form.refuse(FIELD, say(ctx, judgement));
            own.show(ctx, visit, form);
            return;
        }
        passwords.set(visit.account(), typed(ctx), visits.browser(ctx));
        signIn.endOthers(visit.account(), visit.session());
        leave(ctx, "signin.notice.password-set");
    }

    private void remove(Context ctx, Visit visit) {
        passwords.remove(visit.account(), visits.browser(ctx));
        signIn.endOthers(visit.account(), visit.session());
        leave(ctx, "signin.notice.password-removed");
    }

    private void leave(Context ctx, String notice) {
        Notice.leave(ctx, cookies, notice);
        ctx.redirect(OwnSignInPages.PAGE);
    }

    private void strength(Context ctx) {
        Visit visit = visits.signedIn(ctx);
        Optional<Duration> wait = limits.strength(visit.account().id());
        if (wait.isPresent()) {
            refusal.tooMany(ctx, wait.get());
            return;
        }
        PasswordStrength.Judgement judgement = PasswordStrength.judge(typed(ctx), visit.account());
        pages.showPart(ctx, "signin/strength.peb", Map.of("score", judgement.score(), "text", say(ctx, judgement)));
    }

    private static String say(Context ctx, PasswordStrength.Judgement judgement) {
        Words words = Visitor.of(ctx).words();
        return words.say(
                "signin.strength." + judgement.fault().slug(), PasswordStrength.SHORTEST, PasswordStrength.LONGEST);
    }
}
