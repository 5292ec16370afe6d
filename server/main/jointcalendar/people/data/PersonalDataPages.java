package jointcalendar.people.data;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.people.People;
import jointcalendar.people.PersonPages;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** What the portal holds of a person: as a file, and the way to have it erased. */
public final class PersonalDataPages implements EndpointGroup {
    private final PersonalData data;
    private final Erasure erasure;
    private final AccountRepository accounts;
    private final People people;
    private final AuditLog audit;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public PersonalDataPages(
            PersonalData data,
            Erasure erasure,
            AccountRepository accounts,
            People people,
            AuditLog audit,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.data = data;
        this.erasure = erasure;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/profile/data", ctx -> showOwn(ctx, new Form(Map.of())), Access.READER);
        get("/profile/data.json", this::export, Access.READER);
        post("/profile/data/erasure", this::eraseOwn, Access.READER);
        get("/people/{id}/erasure", this::showOther, Access.COORDINATOR);
        post("/people/{id}/erasure", this::eraseOther, Access.COORDINATOR);
    }

    private void export(Context ctx) {
        Account me = me(ctx);
        audit.record(Visitor.of(ctx).viewer(), "account.exported", "account/" + me.id(), "");
        ctx.header("Content-Disposition", "attachment; filename=\"joint-calendar-my-data.json\"");
        ctx.contentType("application/json; charset=utf-8").result(data.file(me));
    }

    private void eraseOwn(Context ctx) {
        Form form = Form.of(ctx);
        Account me = me(ctx);
        if (isConfirmed(ctx, form, me) && isDone(ctx, form, me)) {
            Notice.leave(ctx, cookies, "people.notice.erased-self");
            ctx.redirect("/calendar", HttpStatus.SEE_OTHER);
        } else {
            ctx.status(422);
            showOwn(ctx, form);
        }
    }

    private void showOther(Context ctx) {
        other(ctx)
                .ifPresentOrElse(
                        person -> show(ctx, "people/erasure.peb", person, new Form(Map.of())),
                        () -> refusal.notFound(ctx));
    }

    private void eraseOther(Context ctx) {
        Optional<Account> found = other(ctx);
        if (found.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        Form form = Form.of(ctx);
        if (isConfirmed(ctx, form, found.get()) && isDone(ctx, form, found.get())) {
            Notice.leave(ctx, cookies, "people.notice.erased");
            ctx.redirect("/people", HttpStatus.SEE_OTHER);
        } else {
            ctx.status(422);
            show(ctx, "people/erasure.peb", found.get(), form);
        }
    }

    /** Nobody types an address by mistake. */
    private static boolean isConfirmed(Context ctx, Form form, Account person) {
        if (!form.value("confirmation").equalsIgnoreCase(person.email())) {
            form.refuse("confirmation", Visitor.of(ctx).words().say("people.wrong.confirmation"));
        }
        return form.isRight();
    }

    private boolean isDone(Context ctx, Form form, Account person) {
        Erasure.Outcome outcome = erasure.erase(person.id(), Visitor.of(ctx).viewer());
        if (outcome != Erasure.Outcome.DONE) {
            form.refuse("confirmation", Visitor.of(ctx).words().say("people.wrong.last-coordinator"));
        }
        return form.isRight();
    }

    private void showOwn(Context ctx, Form form) {
        show(ctx, "people/data.peb", me(ctx), form);
    }

    private void show(Context ctx, String template, Account person, Form form) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("id", person.id());
        model.put("name", person.called().in(Visitor.of(ctx).words()));
        model.put("email", person.email());
        model.put("mayErase", erasure.mayGo(person));
        pages.show(ctx, template, model);
    }

    private Account me(Context ctx) {
        return accounts.find(Visitor.of(ctx).viewer().account()).orElseThrow();
    }

    private Optional<Account> other(Context ctx) {
        return PersonPages.number(ctx.pathParam("id"))
                .flatMap(id -> people.find(id, Visitor.of(ctx).viewer()));
    }
}
