package jointcalendar.people;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** One person: what a viewer may know of them, and may change. */
public final class PersonPages implements EndpointGroup {
    private final People people;
    private final Standing standing;
    private final OrganisationRepository organisations;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public PersonPages(
            People people,
            Standing standing,
            OrganisationRepository organisations,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.people = people;
        this.standing = standing;
        this.organisations = organisations;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/people/{id}", this::show, Access.READER);
        post("/people/{id}", this::change, Access.LEAD);
        post("/people/{id}/ending", this::end, Access.LEAD);
        post("/people/{id}/return", this::takeBack, Access.LEAD);
    }

    private void show(Context ctx) {
        find(ctx).ifPresentOrElse(person -> show(ctx, person, PersonForm.asIs(person)), () -> refusal.notFound(ctx));
    }

    private void change(Context ctx) {
        Optional<Account> found = find(ctx);
        if (found.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        Account person = found.get();
        Visitor visitor = Visitor.of(ctx);
        if (!visitor.viewer().mayAppoint(person.role(), person.organisation())) {
            refusal.forbidden(ctx);
            return;
        }
        Form form = Form.of(ctx);
        Standing.Wanted wanted = form(person, form, visitor).read();
        if (!form.isRight()) {
            ctx.status(422);
            show(ctx, person, form);
            return;
        }
        answer(ctx, person, form, standing.change(person.id(), wanted, visitor.viewer()), "people.notice.changed");
    }

    private void end(Context ctx) {
        find(ctx)
                .ifPresentOrElse(
                        person -> answer(
                                ctx,
                                person,
                                PersonForm.asIs(person),
                                standing.end(person.id(), Visitor.of(ctx).viewer()),
                                "people.notice.ended"),
                        () -> refusal.notFound(ctx));
    }

    private void takeBack(Context ctx) {
        find(ctx)
                .ifPresentOrElse(
                        person -> answer(
                                ctx,
                                person,
                                PersonForm.asIs(person),
                                standing.takeBack(person.id(), Visitor.of(ctx).viewer()),
                                "people.notice.returned"),
                        () -> refusal.notFound(ctx));
    }

    private void answer(Context ctx, Account person, Form form, Standing.Outcome outcome, String notice) {
        switch (outcome) {
            case DONE -> {
                Notice.leave(ctx, cookies, notice);
                ctx.redirect("/people/" + person.id(), HttpStatus.SEE_OTHER);
            }
            case UNKNOWN -> refusal.notFound(ctx);
            case NOT_YOURS -> refusal.forbidden(ctx);
            case OWN_STANDING -> refuse(ctx, person, form, "people.wrong.own-standing");
            case LAST_COORDINATOR -> refuse(ctx, person, form, "people.wrong.last-coordinator");
        }
    }

    private void refuse(Context ctx, Account person, Form form, String why) {
        form.refuse("role", Visitor.of(ctx).words().say(why));
        ctx.status(422);
        show(ctx, person, form);
    }

    private void show(Context ctx, Account person, Form form) {
        Visitor visitor = Visitor.of(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "person",
                PersonView.of(
                        person, organisations.all().get(person.organisation()), visitor.viewer(), visitor.words()));
        model.put("form", form);
        model.put("fields", form(person, form, visitor));
        model.put("mayErase", visitor.viewer().isCoordinator());
        pages.show(ctx, "people/show.peb", model);
    }

    private PersonForm form(Account person, Form form, Visitor visitor) {
        return PersonForm.of(person, form, visitor.viewer(), organisations.all(), visitor.words());
    }

    private Optional<Account> find(Context ctx) {
        return number(ctx.pathParam("id"))
                .flatMap(id -> people.find(id, Visitor.of(ctx).viewer()));
    }

    /** An account's number as it stands in an address. */
    public static Optional<Long> number(String typed) {
        return Optional.of(typed).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }
}
