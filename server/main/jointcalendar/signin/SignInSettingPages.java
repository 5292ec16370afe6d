package jointcalendar.signin;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jointcalendar.access.Role;
import jointcalendar.db.Database;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Choice;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The coordinator's page of how people sign in: which roles must have a second factor. */
final class SignInSettingPages implements EndpointGroup {
    private static final String PAGE = "/settings/sign-in";
    private static final String FIELD = "roles";

    private final Database database;
    private final DemandedFactor demanded;
    private final FactorRepository factors;
    private final SecondFactor factor;
    private final Chronicle chronicle;
    private final List<OpenIdProvider> providers;
    private final VisitForm visits;
    private final Pages pages;
    private final Cookies cookies;

    SignInSettingPages(
            Database database,
            DemandedFactor demanded,
            SecondFactor factor,
            Chronicle chronicle,
            List<OpenIdProvider> providers,
            VisitForm visits,
            Pages pages,
            Cookies cookies) {
        this.database = database;
        this.demanded = demanded;
        this.factors = new FactorRepository(database);
        this.factor = factor;
        this.chronicle = chronicle;
        this.providers = providers;
        this.visits = visits;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get(PAGE, ctx -> show(ctx, demanded.roles(), new Form(Map.of())), Access.COORDINATOR);
        post(PAGE, this::save, Access.COORDINATOR);
    }

    private void show(Context ctx, Set<Role> chosen, Form form) {
        ctx.status(form.isRight() ? 200 : 422);
        Words words = Visitor.of(ctx).words();
        pages.show(
                ctx,
                "signin/settings.peb",
                Map.of("roles", choices(chosen, words), "form", form, "providers", providers));
    }

    private List<Choice> choices(Set<Role> chosen, Words words) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        slug(role),
                        words.say("signin.settings.role." + slug(role), factors.without(slug(role))),
                        chosen.contains(role)))
                .toList();
    }

    private void save(Context ctx) {
        Form form = Form.of(ctx);
        Set<Role> chosen = Arrays.stream(Role.values())
                .filter(role -> form.has(FIELD, slug(role)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Visit visit = visits.signedIn(ctx);
        if (chosen.contains(visit.account().role()) && !factor.has(visit.account())) {
            form.refuse(FIELD, Visitor.of(ctx).words().say("signin.settings.own-first"));
            show(ctx, chosen, form);
            return;
        }
        database.transaction(() -> {
            demanded.set(chosen);
            chronicle.demanded(visit.account(), DemandedFactor.text(chosen));
        });
        Notice.leave(ctx, cookies, "signin.notice.settings-saved");
        ctx.redirect(PAGE);
    }

    private static String slug(Role role) {
        return Slug.of(role);
    }
}
