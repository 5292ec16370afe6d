package jointcalendar.setup;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jointcalendar.organisation.OrganisationChoices;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.setting.CurrentSettings;
import jointcalendar.setting.SettingForm;
import jointcalendar.signin.SignIn;
import jointcalendar.signin.SignInPages;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Form;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** The page behind the set-up link, and what its coordinator is shown first. */
public final class SetUpPages implements EndpointGroup {
    private static final String FORM_KEY = "form-key";

    private final FirstStart firstStart;
    private final OrganisationRepository organisations;
    private final CurrentSettings settings;
    private final SignIn signIn;
    private final SignInPages signInPages;
    private final Pages pages;
    private final Refusal refusal;
    private final Clock clock;

    public SetUpPages(
            FirstStart firstStart,
            OrganisationRepository organisations,
            CurrentSettings settings,
            SignIn signIn,
            SignInPages signInPages,
            Pages pages,
            Refusal refusal,
            Clock clock) {
        this.firstStart = firstStart;
        this.organisations = organisations;
        this.settings = settings;
        this.signIn = signIn;
        this.signInPages = signInPages;
        this.pages = pages;
        this.refusal = refusal;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/setup/{token}", this::show, Access.ANYONE);
        post("/setup/{token}", this::setUp, Access.ANYONE);
        get("/first-steps", ctx -> pages.show(ctx, "setup/first-steps.peb", Map.of()), Access.COORDINATOR);
    }

    private void show(Context ctx) {
        if (!firstStart.admits(ctx.pathParam("token"))) {
            refusal.notFound(ctx);
            return;
        }
        Map<String, List<String>> fields = SettingForm.fields(settings.get());
        fields.put(FORM_KEY, List.of(UUID.randomUUID().toString()));
        show(ctx, new Form(fields));
    }

    private void setUp(Context ctx) {
        Words words = Visitor.of(ctx).words();
        Form form = Form.of(ctx);
        Optional<NewPortal> wanted = new SetUpForm(form, words, organisations.all()).wanted(settingForm(form, words));
        if (wanted.isEmpty()) {
            showAgain(ctx, form);
            return;
        }
        FirstStart.Outcome outcome = firstStart.setUp(ctx.pathParam("token"), wanted.get(), form.value(FORM_KEY));
        if (outcome instanceof FirstStart.Outcome.Done done) {
            signInPages.enter(ctx, signIn.openSession(done.coordinator()));
            ctx.redirect("/first-steps");
        } else if (outcome instanceof FirstStart.Outcome.AddressTaken) {
            form.refuse("email", words.say("setup.wrong.email-taken"));
            showAgain(ctx, form);
        } else {
            refusal.notFound(ctx);
        }
    }

    /** Whoever has no good link learns nothing of what was wrong with the fields. */
    private void showAgain(Context ctx, Form form) {
        if (!firstStart.admits(ctx.pathParam("token"))) {
            refusal.notFound(ctx);
            return;
        }
        ctx.status(422);
        show(ctx, form);
    }

    private SettingForm settingForm(Form form, Words words) {
        return new SettingForm(form, words, clock.instant());
    }

    private void show(Context ctx, Form form) {
        Words words = Visitor.of(ctx).words();
        ctx.header("Referrer-Policy", "no-referrer").header("Cache-Control", "no-store");
        pages.show(
                ctx,
                "setup/setup.peb",
                Map.of(
                        "form",
                        form,
                        "action",
                        "/setup/" + ctx.pathParam("token"),
                        "choices",
                        new OrganisationChoices(form, words),
                        "settings",
                        settingForm(form, words),
                        "there",
                        organisations.all().active()));
    }
}
