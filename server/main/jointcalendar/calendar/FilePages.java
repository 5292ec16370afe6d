package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.activity.Activity;
import jointcalendar.attachment.Attaching;
import jointcalendar.attachment.Attaching.Outcome;
import jointcalendar.attachment.Attachment;
import jointcalendar.attachment.AttachmentRepository;
import jointcalendar.attachment.Download;
import jointcalendar.attachment.Sent;
import jointcalendar.limit.Limit;
import jointcalendar.limit.Limits;
import jointcalendar.web.Access;
import jointcalendar.web.ContentDisposition;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.TakesFiles;
import jointcalendar.web.Visitor;

/** An activity's files: whoever sees the activity downloads them, whoever edits it attaches and removes them. */
public final class FilePages implements EndpointGroup, TakesFiles {
    private static final String FILES = "/activities/{id}/files";
    private static final String REMOVAL = "/activities/{id}/files/{file}/removal";
    private static final Limit UPLOADS = new Limit("files-by-account", 60, Duration.ofHours(1));
    private static final int NO_ROOM = 507;

    private final AskedActivityPages asked;
    private final AttachmentRepository attachments;
    private final Attaching attaching;
    private final Download download;
    private final FileForm forms;
    private final FileViews views;
    private final ActivityViews activities;
    private final Limits limits;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Room room;

    public FilePages(
            AskedActivityPages asked,
            AttachmentRepository attachments,
            Attaching attaching,
            Download download,
            FileForm forms,
            FileViews views,
            ActivityViews activities,
            Limits limits,
            Pages pages,
            Refusal refusal,
            Cookies cookies,
            Room room) {
        this.asked = asked;
        this.attachments = attachments;
        this.attaching = attaching;
        this.download = download;
        this.forms = forms;
        this.views = views;
        this.activities = activities;
        this.limits = limits;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.room = room;
    }

    @Override
    public void addEndpoints() {
        get(FILES, this::ask, Access.MEMBER);
        post(FILES, this::attach, Access.MEMBER);
        get("/activities/{id}/files/{file}", this::send, Access.ANYONE);
        get(REMOVAL, this::askToRemove, Access.MEMBER);
        post(REMOVAL, this::remove, Access.MEMBER);
    }

    @Override
    public Set<String> pathsThatTakeFiles() {
        return Set.of(FILES);
    }

    @Override
    public Room room() {
        return room;
    }

    private void ask(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> show(ctx, activity, new Form(Map.of())));
    }

    private void attach(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> {
            Optional<Duration> wait =
                    limits.take(UPLOADS, "account/" + Visitor.of(ctx).viewer().account());
            if (wait.isPresent()) {
                refusal.tooMany(ctx, wait.get());
            } else {
                attach(ctx, activity);
            }
        });
    }

    private void attach(Context ctx, Activity activity) {
        Form form = Form.of(ctx);
        List<Sent> sent = FileForm.sent(ctx);
        Attaching.Label label = forms.judge(form, sent, Visitor.of(ctx).words());
        if (form.isRight()) {
            answer(
                    ctx,
                    activity,
                    form,
                    attaching.attach(activity.id(), sent, label, Visitor.of(ctx).viewer()));
        } else {
            refuse(ctx, activity, form);
        }
    }

    private void answer(Context ctx, Activity activity, Form form, Outcome outcome) {
        if (outcome instanceof Outcome.Attached) {
            Notice.leave(ctx, cookies, "attachment.notice.added");
            backTo(ctx, activity);
        } else if (outcome instanceof Outcome.Refused refused) {
            forms.tell(form, refused.faults(), Visitor.of(ctx).words());
            refuse(ctx, activity, form);
        } else {
            form.refuse("files", Visitor.of(ctx).words().say("attachment.wrong.no-room"));
            ctx.status(NO_ROOM);
            show(ctx, activity, form);
        }
    }

    private void refuse(Context ctx, Activity activity, Form form) {
        ctx.status(422);
        show(ctx, activity, form);
    }

    private void show(Context ctx, Activity activity, Form form) {
        Visitor visitor = Visitor.of(ctx);
        Map<String, Object> model = new HashMap<>(forms.choices(form, visitor.words()));
        model.put("activity", activities.view(activity, visitor));
        model.put("form", form);
        pages.show(ctx, "activity/add-files.peb", model);
    }

    private static void backTo(Context ctx, Activity activity) {
        ctx.redirect("/activities/" + activity.id() + "#files", HttpStatus.SEE_OTHER);
    }

    private void send(Context ctx) {
        Optional<Activity> activity = asked.toSee(ctx);
        Optional<Attachment> found = activity.flatMap(one -> file(ctx, one));
        if (found.isEmpty() && activity.isPresent() && ledOn(ctx, activity.get())) {
            return;
        }
        found.ifPresentOrElse(
                file -> download.of(file).ifPresentOrElse(path -> send(ctx, file, path), () -> lost(ctx, file)),
                () -> refusal.notFound(ctx));
    }

    /** Files of what was given up for another activity are that one's. */
    private boolean ledOn(Context ctx, Activity activity) {
        String file = ctx.pathParam("file");
        return file.matches("[0-9]{1,18}") && asked.leadsOn(ctx, activity, "/files/" + file);
    }

    private Optional<Attachment> file(Context ctx, Activity activity) {
        String id = ctx.pathParam("file");
        return id.matches("[0-9]{1,18}") ? attachments.find(activity.id(), Long.parseLong(id)) : Optional.empty();
    }

    /** Saved, never shown; and were it shown, it could do nothing (OWASP File Upload). */
    private static void send(Context ctx, Attachment file, Path path) {
        try {
            ctx.disableCompression()
                    .contentType(file.type().mediaType())
                    .header("Content-Disposition", ContentDisposition.attachment(file.name()))
                    .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                    .header("Content-Length", Long.toString(Files.size(path)))
                    .result(Files.newInputStream(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void lost(Context ctx, Attachment file) {
        ctx.status(500);
        pages.show(
                ctx,
                "activity/file-lost.peb",
                Map.of("activityId", file.activity(), "file", views.line(file, Visitor.of(ctx))));
    }

    private void askToRemove(Context ctx) {
        toRemove(ctx, (activity, file) -> {
            Visitor visitor = Visitor.of(ctx);
            pages.show(
                    ctx,
                    "activity/remove-file.peb",
                    Map.of("activity", activities.view(activity, visitor), "file", views.line(file, visitor)));
        });
    }

    private void remove(Context ctx) {
        toRemove(ctx, (activity, file) -> {
            attaching.remove(file, Visitor.of(ctx).viewer());
            Notice.leave(ctx, cookies, "attachment.notice.removed");
            backTo(ctx, activity);
        });
    }

    private void toRemove(Context ctx, java.util.function.BiConsumer<Activity, Attachment> then) {
        asked.toEdit(ctx).ifPresent(activity -> file(ctx, activity)
                .ifPresentOrElse(file -> then.accept(activity, file), () -> refusal.notFound(ctx)));
    }
}
