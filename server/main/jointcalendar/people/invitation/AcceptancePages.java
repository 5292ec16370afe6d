package jointcalendar.people.invitation;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.people.PersonFields;
import jointcalendar.people.ZoneField;
import jointcalendar.signin.SignIn;
import jointcalendar.signin.SignInPages;
import jointcalendar.text.Slug;
import jointcalendar.web.Access;
import jointcalendar.web.Form;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** What an invited person finds behind the link: who asks them to what, a few questions, and a button. */
public final class AcceptancePages implements EndpointGroup {
    private final Acceptance acceptance;
    private final OrganisationRepository organisations;
    private final SignIn signIn;
    private final SignInPages signInPages;
    private final ZoneField zones;
    private final Pages pages;

    public AcceptancePages(
            Acceptance acceptance,
            OrganisationRepository organisations,
            SignIn signIn,
            SignInPages signInPages,
            ZoneField zones,
            Pages pages) {
        this.acceptance = acceptance;
        this.organisations = organisations;
        this.signIn = signIn;
        this.signInPages = signInPages;
        this.zones = zones;
        this.pages = pages;
    }

    @Override
    public void addEndpoints() {
        get("/invitations/{token}", this::look, Access.ANYONE);
        post("/invitations/{token}", this::accept, Access.ANYONE);
    }

    private void look(Context ctx) {
        Acceptance.Found found = acceptance.look(ctx.pathParam("token"));
        if (found instanceof Acceptance.Found.Open open) {
            speak(ctx, open);
            show(ctx, open, asInvited(open.invitation().draft()));
        } else if (found instanceof Acceptance.Found.Closed closed) {
            close(ctx, closed.why());
        }
    }

    /** Whoever is invited reads in the language of the letter; somebody who is signed in already in their own. */
    private static void speak(Context ctx, Acceptance.Found.Open open) {
        if (!Visitor.of(ctx).viewer().signedIn()) {
            Visitor.speak(ctx, open.invitation().draft().language());
        }
    }

    private static Form asInvited(Invitation.Draft draft) {
        return new Form(Map.of(
                "given", List.of(draft.name().given()),
                "family", List.of(draft.name().family()),
                "language", List.of(draft.language().code())));
    }

    private void accept(Context ctx) {
        String token = ctx.pathParam("token");
        Acceptance.Found found = acceptance.look(token);
        if (found instanceof Acceptance.Found.Open open) {
            speak(ctx, open);
            Form form = Form.of(ctx);
            Acceptance.Introduction introduction = introduction(form, Visitor.of(ctx));
            if (!form.isRight()) {
                ctx.status(422);
                show(ctx, open, form);
                return;
            }
            found = acceptance.accept(token, introduction);
        }
        if (found instanceof Acceptance.Found.Accepted accepted) {
            signInPages.enter(ctx, signIn.openSession(accepted.account()));
        } else if (found instanceof Acceptance.Found.Closed closed) {
            close(ctx, closed.why());
        }
    }

    private Acceptance.Introduction introduction(Form form, Visitor visitor) {
        PersonFields fields = new PersonFields(form, visitor.words());
        return new Acceptance.Introduction(fields.name(), fields.language(), zones.read(form, visitor.words()));
    }

    private void show(Context ctx, Acceptance.Found.Open open, Form form) {
        Visitor visitor = Visitor.of(ctx);
        Invitation.Draft draft = open.invitation().draft();
        Map<String, Object> model = new HashMap<>();
        model.put("token", ctx.pathParam("token"));
        model.put("inviter", open.inviter().called().in(visitor.words()));
        model.put(
                "inviterOrganisation",
                organisations.all().shortName(open.inviter().organisation()));
        model.put(
                "organisation",
                organisations
                        .all()
                        .get(draft.organisation())
                        .name(visitor.words().language()));
        model.put("role", visitor.words().say("people.role." + Slug.of(draft.role())));
        model.put("email", draft.email());
        model.put("form", form);
        model.put("languages", new PersonFields(form, visitor.words()).languages());
        model.put("zones", zones.choices(form, visitor.words()));
        model.put("zoneBlank", zones.blank(visitor.words()));
        pages.show(ctx, "people/invited.peb", model);
    }

    private void close(Context ctx, Acceptance.Why why) {
        ctx.status(why == Acceptance.Why.UNKNOWN ? 404 : 410);
        String key = "people.closed." + Slug.of(why).replace('_', '-');
        pages.show(
                ctx, "people/closed.peb", Map.of("text", Visitor.of(ctx).words().say(key)));
    }
}
