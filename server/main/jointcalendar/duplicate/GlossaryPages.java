package jointcalendar.duplicate;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.glossary.Amendments;
import jointcalendar.glossary.Conflict;
import jointcalendar.glossary.Entry;
import jointcalendar.glossary.GlossaryRepository;
import jointcalendar.glossary.MeaningKey;
import jointcalendar.glossary.OwnEntry;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Where coordinators look the glossary up, add to it, and switch off what does not suit them. */
public final class GlossaryPages implements EndpointGroup {
    private static final String LIST = "/overlaps/glossary";

    private final GlossaryRepository glossary;
    private final Amendments amendments;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public GlossaryPages(
            GlossaryRepository glossary, Amendments amendments, Pages pages, Refusal refusal, Cookies cookies) {
        this.glossary = glossary;
        this.amendments = amendments;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get(LIST, this::list, Access.COORDINATOR);
        post(LIST, this::add, Access.COORDINATOR);
        get(LIST + "/new", this::compose, Access.COORDINATOR);
        get(LIST + "/{id}", this::edit, Access.COORDINATOR);
        post(LIST + "/{id}", this::change, Access.COORDINATOR);
        post(LIST + "/{id}/removal", this::remove, Access.COORDINATOR);
        post(LIST + "/built-in/{word}/removal", this::switchOff, Access.COORDINATOR);
        post(LIST + "/built-in/{word}/restoration", this::switchOn, Access.COORDINATOR);
    }

    private void list(Context ctx) {
        Words words = Visitor.of(ctx).words();
        GlossaryList found = GlossaryList.of(glossary, asked(ctx, "q"), asked(ctx, "class"), asked(ctx, "page"), words);
        pages.show(
                ctx,
                "glossary/list.peb",
                Map.of(
                        "rows", found.rows(),
                        "count", found.count(),
                        "query", found.query(),
                        "classes", EntryForm.classes(words, found.wordClass()),
                        "pager", found.pager()));
    }

    private static String asked(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    private void compose(Context ctx) {
        show(ctx, new Form(Map.of("class", List.of("topic"))), 0, false);
    }

    private void edit(Context ctx) {
        found(ctx, own -> show(ctx, EntryForm.of(own.entry(), own.version()), own.id(), false));
    }

    private void add(Context ctx) {
        EntryForm form = form(ctx);
        Optional<Entry> entry = form.entry();
        Optional<Conflict> conflict =
                entry.flatMap(typed -> amendments.add(typed, Visitor.of(ctx).viewer()));
        answer(ctx, form, entry.isPresent(), conflict, 0, "glossary.notice.added");
    }

    private void change(Context ctx) {
        found(ctx, own -> {
            EntryForm form = form(ctx);
            Optional<Entry> entry = form.entry();
            OwnEntry was = new OwnEntry(own.id(), form.version(), own.entry());
            Optional<Conflict> conflict = entry.flatMap(
                    typed -> amendments.change(was, typed, Visitor.of(ctx).viewer()));
            answer(ctx, form, entry.isPresent(), conflict, own.id(), "glossary.notice.changed");
        });
    }

    private void answer(
            Context ctx, EntryForm form, boolean right, Optional<Conflict> conflict, long id, String notice) {
        if (right && conflict.isEmpty()) {
            done(ctx, notice);
            return;
        }
        conflict.ifPresent(form::refuse);
        boolean stale = conflict.filter(Conflict.Overtaken.class::isInstance).isPresent();
        ctx.status(stale ? 409 : 422);
        show(ctx, form.form(), id, stale);
    }

    private void remove(Context ctx) {
        found(ctx, own -> {
            if (amendments.remove(own.id(), Visitor.of(ctx).viewer())) {
                done(ctx, "glossary.notice.removed");
            } else {
                refusal.notFound(ctx);
            }
        });
    }

    private void switchOff(Context ctx) {
        boolean done = MeaningKey.parse(ctx.pathParam("word"))
                .filter(key -> amendments.switchOff(key, Visitor.of(ctx).viewer()))
                .isPresent();
        doneOrNotFound(ctx, done, "glossary.notice.switched-off");
    }

    private void switchOn(Context ctx) {
        boolean done = MeaningKey.parse(ctx.pathParam("word"))
                .filter(key -> amendments.switchOn(key, Visitor.of(ctx).viewer()))
                .isPresent();
        doneOrNotFound(ctx, done, "glossary.notice.switched-on");
    }

    private void doneOrNotFound(Context ctx, boolean done, String notice) {
        if (done) {
            done(ctx, notice);
        } else {
            refusal.notFound(ctx);
        }
    }

    private void done(Context ctx, String notice) {
        Notice.leave(ctx, cookies, notice);
        ctx.redirect(LIST);
    }

    private EntryForm form(Context ctx) {
        return new EntryForm(Form.of(ctx), Visitor.of(ctx).words(), glossary.current());
    }

    private void found(Context ctx, java.util.function.Consumer<OwnEntry> then) {
        String id = ctx.pathParam("id");
        Optional<OwnEntry> own = id.matches("[0-9]{1,18}") ? amendments.find(Long.parseLong(id)) : Optional.empty();
        own.ifPresentOrElse(then, () -> refusal.notFound(ctx));
    }

    private void show(Context ctx, Form form, long id, boolean stale) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("id", id);
        values.put("stale", stale);
        values.put("classes", EntryForm.classes(Visitor.of(ctx).words(), form.value("class")));
        pages.show(ctx, "glossary/edit.peb", values);
    }
}
