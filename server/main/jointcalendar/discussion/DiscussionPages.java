package jointcalendar.discussion;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jointcalendar.discussion.Discussions.Outcome;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The discussion of each thing of one kind: all of it page by page, and what is written and asked for there. */
final class DiscussionPages implements EndpointGroup {
    private final Subjects subjects;
    private final AskedCommentPages asked;
    private final Discussions discussions;
    private final Following following;
    private final Threads threads;
    private final Pages pages;
    private final Cookies cookies;

    DiscussionPages(
            Subjects subjects,
            AskedCommentPages asked,
            Discussions discussions,
            Following following,
            Threads threads,
            Pages pages,
            Cookies cookies) {
        this.subjects = subjects;
        this.asked = asked;
        this.discussions = discussions;
        this.following = following;
        this.threads = threads;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get(subjects.path() + "/{id}/comments", this::show, Access.READER);
        post(subjects.path() + "/{id}/comments", this::write, Access.READER);
        post(subjects.path() + "/{id}/following", this::follow, Access.READER);
    }

    private void show(Context ctx) {
        subject(ctx)
                .ifPresent(subject -> show(
                        ctx,
                        subject,
                        Threads.page(ctx.queryParam("page")).orElseGet(() -> threads.lastPage(subject)),
                        new Form(Map.of())));
    }

    private void write(Context ctx) {
        subject(ctx).ifPresent(subject -> {
            CommentForm form = new CommentForm(Form.of(ctx), Visitor.of(ctx).words());
            Discussions.Typed typed = form.typed();
            Optional<Outcome> outcome = form.form().isRight()
                    ? Optional.of(
                            discussions.write(subject, typed, Visitor.of(ctx).viewer(), form.words()))
                    : Optional.empty();
            if (outcome.isPresent() && outcome.get() instanceof Outcome.Saved saved) {
                Notice.leave(ctx, cookies, "discussion.notice.written");
                ctx.redirect(threads.place(saved.comment(), subject), HttpStatus.SEE_OTHER);
            } else {
                refuse(ctx, subject, form, outcome);
            }
        });
    }

    private void refuse(Context ctx, Subject subject, CommentForm form, Optional<Outcome> outcome) {
        outcome.filter(Outcome.TooMany.class::isInstance)
                .map(Outcome.TooMany.class::cast)
                .ifPresent(refused ->
                        ctx.header("Retry-After", Long.toString(refused.pause().toSeconds() + 1)));
        ctx.status(outcome.map(form::refuse).orElse(422));
        show(ctx, subject, threads.lastPage(subject), form.form());
    }

    private void show(Context ctx, Subject subject, int page, Form form) {
        Visitor visitor = Visitor.of(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put("subject", subject.title(visitor.words().language()));
        model.put("back", subject.path());
        model.put("thread", threads.page(subject, visitor, page, form));
        model.put("pager", threads.pager(subject, page, visitor.words()));
        model.put("form", form);
        pages.show(ctx, "discussion/show.peb", model);
    }

    private void follow(Context ctx) {
        subject(ctx).ifPresent(subject -> {
            boolean wanted = Form.of(ctx).value("wanted").equals("yes");
            following.set(subject.ref(), Visitor.of(ctx).viewer().account(), wanted);
            Notice.leave(ctx, cookies, wanted ? "discussion.notice.followed" : "discussion.notice.unfollowed");
            ctx.redirect(subject.path() + "#comments", HttpStatus.SEE_OTHER);
        });
    }

    private Optional<Subject> subject(Context ctx) {
        return asked.subject(ctx, subjects.kind());
    }
}
