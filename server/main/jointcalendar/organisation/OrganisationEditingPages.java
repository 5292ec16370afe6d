package jointcalendar.organisation;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Side;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Adding an organisation and editing one. */
public final class OrganisationEditingPages implements EndpointGroup {
    private final OrganisationRepository organisations;
    private final AskedOrganisationPages asked;
    private final Register register;
    private final Pages pages;
    private final Cookies cookies;

    public OrganisationEditingPages(
            OrganisationRepository organisations, Register register, Pages pages, Refusal refusal, Cookies cookies) {
        this.organisations = organisations;
        this.asked = new AskedOrganisationPages(organisations, refusal);
        this.register = register;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/organisations/new", this::blank, Access.COORDINATOR);
        post("/organisations", this::add, Access.COORDINATOR);
        get("/organisations/{id}/edit", this::edit, Access.LEAD);
        post("/organisations/{id}", this::save, Access.LEAD);
    }

    private void blank(Context ctx) {
        Details usual = new Details("", Map.of(), Kind.OTHER, Side.GUEST, organisations.unusedColour(), Contacts.NONE);
        Form form = OrganisationForm.filled(usual, 0).with("kind", "").with("side", "");
        show(ctx, form, Optional.empty(), false);
    }

    private void add(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Form form = Form.of(ctx);
        Optional<Details> details =
                new OrganisationForm(form, visitor.words(), organisations.all(), Optional.empty(), true).details();
        if (details.isEmpty()) {
            ctx.status(422);
            show(ctx, form, Optional.empty(), false);
            return;
        }
        answer(ctx, form, Optional.empty(), register.add(details.get(), visitor.viewer()));
    }

    private void edit(Context ctx) {
        asked.findToRun(ctx).ifPresent(profile -> {
            Form form = OrganisationForm.filled(Details.of(profile), profile.version());
            show(ctx, form, Optional.of(profile), false);
        });
    }

    private void save(Context ctx) {
        asked.findToRun(ctx).ifPresent(profile -> save(ctx, profile));
    }

    private void save(Context ctx, Profile profile) {
        Visitor visitor = Visitor.of(ctx);
        Form form = Form.of(ctx);
        Optional<Details> details = new OrganisationForm(
                        form, visitor.words(), organisations.all(), Optional.of(profile), isWhole(visitor))
                .details();
        if (details.isEmpty()) {
            ctx.status(422);
            show(ctx, form, Optional.of(profile), false);
            return;
        }
        String typed = form.value("version");
        int version = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
        answer(ctx, form, Optional.of(profile), register.change(profile, version, details.get(), visitor.viewer()));
    }

    private void answer(Context ctx, Form form, Optional<Profile> profile, Register.Outcome outcome) {
        Words words = Visitor.of(ctx).words();
        if (outcome instanceof Register.Outcome.Saved saved) {
            Notice.leave(ctx, cookies, profile.isPresent() ? "organisation.notice.saved" : "organisation.notice.added");
            ctx.redirect("/organisations/" + saved.id());
        } else if (outcome instanceof Register.Outcome.Stale stale) {
            ctx.status(409);
            show(ctx, form.with("version", Integer.toString(stale.current().version())), profile, true);
        } else if (outcome instanceof Register.Outcome.Taken taken) {
            form.refuse("short-name", words.say(taken.key()));
            ctx.status(422);
            show(ctx, form, profile, false);
        }
    }

    private static boolean isWhole(Visitor visitor) {
        return visitor.viewer().may(Right.RUN_PORTAL);
    }

    private void show(Context ctx, Form form, Optional<Profile> profile, boolean stale) {
        Visitor visitor = Visitor.of(ctx);
        pages.show(
                ctx,
                "organisation/form.peb",
                Map.of(
                        "form",
                        form,
                        "choices",
                        new OrganisationChoices(form, visitor.words()),
                        "organisation",
                        profile.map(found -> OrganisationView.of(found.organisation(), visitor.words())),
                        "logo",
                        profile.flatMap(Profile::logo).map(hash -> hash.substring(0, 12)),
                        "whole",
                        isWhole(visitor),
                        "stale",
                        stale,
                        "logoError",
                        ""));
    }
}
