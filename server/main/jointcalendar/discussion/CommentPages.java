package jointcalendar.discussion;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.discussion.AskedCommentPages.Asked;
import jointcalendar.discussion.Discussions.Outcome;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** One comment: the way to it, editing and deleting one's own, removing another's. */
final class CommentPages implements EndpointGroup {
    private final AskedCommentPages asked;
    private final Discussions discussions;
    private final Threads threads;
    private final ThreadViews views;
    private final OwnText ownText;
    private final Pages pages;
    private final Cookies cookies;

    CommentPages(
            AskedCommentPages asked,
            Discussions discussions,
            Threads threads,
            ThreadViews views,
            OwnText ownText,
            Pages pages,
            Cookies cookies) {
        this.asked = asked;
        this.discussions = discussions;
        this.threads = threads;
        this.views = views;
        this.ownText = ownText;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/comments/{id}", this::lead, Access.READER);
        get("/comments/{id}/edit", this::edit, Access.READER);
        post("/comments/{id}", this::change, Access.READER);
        post("/comments/{id}/deletion", this::delete, Access.READER);
        get("/comments/{id}/removal", this::askRemoval, Access.COORDINATOR);
        post("/comments/{id}/removal", this::remove, Access.COORDINATOR);
    }

    private void lead(Context ctx) {
        asked.comment(ctx).ifPresent(found -> goTo(ctx, found));
    }

    private void edit(Context ctx) {
        asked.own(ctx).ifPresent(found -> {
            Visitor visitor = Visitor.of(ctx);
            String text = ownText.typed(found.comment(), found.subject(), visitor);
            List<String> ticked =
                    found.comment().alsoTold().stream().map(Mention::slug).toList();
            show(ctx, "discussion/edit.peb", found, new Form(Map.of("text", List.of(text), "tell", ticked)));
        });
    }

    private void change(Context ctx) {
        asked.own(ctx).ifPresent(found -> {
            Visitor visitor = Visitor.of(ctx);
            CommentForm form = new CommentForm(Form.of(ctx), visitor.words());
            Discussions.Typed typed = form.typed();
            Optional<Outcome> outcome = form.form().isRight()
                    ? Optional.of(discussions.edit(
                            found.comment(), found.subject(), typed, visitor.viewer(), visitor.words()))
                    : Optional.empty();
            if (outcome.filter(Outcome.Saved.class::isInstance).isPresent()) {
                done(ctx, found, "discussion.notice.edited");
            } else {
                ctx.status(outcome.map(form::refuse).orElse(422));
                show(ctx, "discussion/edit.peb", found, form.form());
            }
        });
    }

    private void delete(Context ctx) {
        asked.own(ctx).ifPresent(found -> {
            Comment.Ending ending = new Comment.Ending(Comment.How.DELETED, "");
            discussions.end(found.comment(), ending, Visitor.of(ctx).viewer());
            done(ctx, found, "discussion.notice.deleted");
        });
    }

    private void askRemoval(Context ctx) {
        asked.standing(ctx).ifPresent(found -> show(ctx, "discussion/removal.peb", found, new Form(Map.of())));
    }

    private void remove(Context ctx) {
        asked.standing(ctx).ifPresent(found -> {
            CommentForm form = new CommentForm(Form.of(ctx), Visitor.of(ctx).words());
            Comment.Ending ending = new Comment.Ending(Comment.How.REMOVED, form.reason());
            if (form.form().isRight()) {
                discussions.end(found.comment(), ending, Visitor.of(ctx).viewer());
                done(ctx, found, "discussion.notice.removed");
            } else {
                ctx.status(422);
                show(ctx, "discussion/removal.peb", found, form.form());
            }
        });
    }

    private void done(Context ctx, Asked found, String notice) {
        Notice.leave(ctx, cookies, notice);
        goTo(ctx, found);
    }

    private void goTo(Context ctx, Asked found) {
        ctx.redirect(threads.place(found.comment(), found.subject()), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, String template, Asked found, Form form) {
        Visitor visitor = Visitor.of(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put("subject", found.subject().title(visitor.words().language()));
        model.put("path", found.subject().path());
        model.put("back", threads.place(found.comment(), found.subject()));
        model.put("line", views.line(found.comment(), visitor));
        model.put("tell", views.tell(found.subject(), visitor, form));
        model.put("form", form);
        pages.show(ctx, template, model);
    }
}
