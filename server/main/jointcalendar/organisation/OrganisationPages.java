package jointcalendar.organisation;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** The directory of organisations and the page of each. */
public final class OrganisationPages implements EndpointGroup {
    private final OrganisationRepository organisations;
    private final AskedOrganisationPages asked;
    private final Register register;
    private final Pages pages;
    private final Cookies cookies;

    public OrganisationPages(
            OrganisationRepository organisations, Register register, Pages pages, Refusal refusal, Cookies cookies) {
        this.organisations = organisations;
        this.asked = new AskedOrganisationPages(organisations, refusal);
        this.register = register;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/organisations", this::list, Access.READER);
        get("/organisations/{id}", this::show, Access.READER);
        post("/organisations/{id}/deactivation", this::deactivate, Access.COORDINATOR);
        post("/organisations/{id}/activation", this::activate, Access.COORDINATOR);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Viewer viewer = visitor.viewer();
        List<OrganisationView> seen = organisations.all().standing().stream()
                .filter(one -> one.active() || viewer.may(Right.RUN_ORGANISATION, one.id()))
                .map(one -> OrganisationView.of(one, visitor.words()))
                .toList();
        pages.show(
                ctx,
                "organisation/list.peb",
                Map.of(
                        "active", seen.stream().filter(OrganisationView::active).toList(),
                        "ended", seen.stream().filter(one -> !one.active()).toList(),
                        "mayAdd", viewer.may(Right.RUN_PORTAL)));
    }

    private void show(Context ctx) {
        Optional<Organisation> standing = asked.standing(ctx);
        if (standing.isPresent()) {
            ctx.redirect("/organisations/" + standing.get().id());
            return;
        }
        asked.find(ctx).ifPresent(profile -> show(ctx, profile));
    }

    private void show(Context ctx, Profile profile) {
        Visitor visitor = Visitor.of(ctx);
        Viewer viewer = visitor.viewer();
        long id = profile.organisation().id();
        boolean seesContacts = viewer.may(Right.SEE_DONORS) || viewer.organisation() == id;
        pages.show(
                ctx,
                "organisation/show.peb",
                Map.of(
                        "organisation", OrganisationView.of(profile.organisation(), visitor.words()),
                        "contacts", seesContacts ? profile.contacts() : Contacts.NONE,
                        "seesContacts", seesContacts,
                        "logo", profile.logo().map(hash -> hash.substring(0, 12)),
                        "mayEdit", viewer.may(Right.RUN_ORGANISATION, id),
                        "mayEnd", viewer.may(Right.RUN_PORTAL)));
    }

    private void deactivate(Context ctx) {
        asked.find(ctx).map(profile -> profile.organisation().id()).ifPresent(id -> {
            boolean done = register.deactivate(id, Visitor.of(ctx).viewer());
            Notice.leave(
                    ctx, cookies, done ? "organisation.notice.deactivated" : "organisation.notice.last-coordinator");
            ctx.redirect("/organisations/" + id);
        });
    }

    private void activate(Context ctx) {
        asked.find(ctx)
                .map(Profile::organisation)
                .filter(organisation -> organisation.mergedInto().isEmpty())
                .ifPresent(organisation -> {
                    register.activate(organisation.id(), Visitor.of(ctx).viewer());
                    Notice.leave(ctx, cookies, "organisation.notice.activated");
                    ctx.redirect("/organisations/" + organisation.id());
                });
    }
}
