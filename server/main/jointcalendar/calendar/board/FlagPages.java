package jointcalendar.calendar.board;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.discussion.ThreadViews;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.Settlement;
import jointcalendar.overlap.Settlement.Result;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** A flag's page, and what people do about it there. Register it after whatever else stands below /overlaps. */
public final class FlagPages implements EndpointGroup {
    private static final int LONGEST_REASON = 1000;

    private final OverlapRepository flags;
    private final Settlement settlement;
    private final FlagViews views;
    private final FlagSubjects subjects;
    private final ThreadViews threads;
    private final Offers offers;
    private final AuditLog audit;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public FlagPages(
            OverlapRepository flags,
            Settlement settlement,
            FlagViews views,
            FlagSubjects subjects,
            ThreadViews threads,
            Offers offers,
            AuditLog audit,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.flags = flags;
        this.settlement = settlement;
        this.views = views;
        this.subjects = subjects;
        this.threads = threads;
        this.offers = offers;
        this.audit = audit;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    /** One step about a flag, with the reason that was typed. */
    @FunctionalInterface
    private interface Deed {
        Result about(Flag flag, String reason, Viewer viewer);
    }

    @Override
    public void addEndpoints() {
        get("/overlaps/{id}", this::show, Access.READER);
        post("/overlaps/{id}/acknowledgement", this::acknowledge, Access.MEMBER);
        post("/overlaps/{id}/opening", this::open, Access.MEMBER);
        post("/overlaps/{id}/keeping", this::keep, Access.MEMBER);
    }

    private void show(Context ctx) {
        asked(ctx).ifPresent(flag -> show(ctx, flag, new Form(Map.of()), ""));
    }

    private void acknowledge(Context ctx) {
        asked(ctx)
                .ifPresent(flag -> settle(
                        ctx,
                        flag,
                        Form.of(ctx),
                        "flag.notice.acknowledged",
                        (one, reason, viewer) -> settlement.acknowledge(one.id(), viewer)));
    }

    private void open(Context ctx) {
        asked(ctx).ifPresent(flag -> {
            Form form = judged(ctx, flag, false);
            settle(
                    ctx,
                    flag,
                    form,
                    "flag.notice.opened",
                    (one, reason, viewer) -> settlement.open(one.id(), reason, viewer));
        });
    }

    private void keep(Context ctx) {
        asked(ctx).ifPresent(flag -> {
            Form form = judged(ctx, flag, true);
            settle(
                    ctx,
                    flag,
                    form,
                    "flag.notice.kept",
                    (one, reason, viewer) -> settlement.keep(one.id(), seen(form), reason, viewer));
        });
    }

    /** What others who may not act typed is not judged: they are refused whatever it is. */
    private Form judged(Context ctx, Flag flag, boolean reasonNeeded) {
        Form form = Form.of(ctx);
        Words words = Visitor.of(ctx).words();
        String reason = form.value("reason");
        if (!settlement.mayActOn(flag, Visitor.of(ctx).viewer())) {
            return form;
        }
        if (reasonNeeded && reason.isBlank()) {
            form.refuse("reason", words.say("flag.wrong.reason-missing"));
        } else if (reason.length() > LONGEST_REASON) {
            form.refuse("reason", words.say("flag.wrong.reason-long", LONGEST_REASON));
        }
        return form;
    }

    private void settle(Context ctx, Flag flag, Form form, String notice, Deed deed) {
        if (!form.isRight()) {
            ctx.status(422);
            show(ctx, flag, form, "");
            return;
        }
        Result result = deed.about(flag, form.value("reason"), Visitor.of(ctx).viewer());
        if (result instanceof Result.Done) {
            Notice.leave(ctx, cookies, notice);
            ctx.redirect("/overlaps/" + flag.id(), HttpStatus.SEE_OTHER);
        } else if (result instanceof Result.Refused) {
            refusal.forbidden(ctx);
        } else if (result instanceof Result.Stale) {
            ctx.status(409);
            asked(ctx)
                    .ifPresent(now ->
                            show(ctx, now, form, stale(now, Visitor.of(ctx).words())));
        } else {
            refusal.notFound(ctx);
        }
    }

    private static String stale(Flag flag, Words words) {
        if (flag.gone()) {
            return words.say("flag.stale.gone");
        }
        return words.say(flag.state() == Flag.State.SETTLED ? "flag.stale.settled" : "flag.stale.changed");
    }

    /** The facts that a form's reader saw; what nobody was shown is as old as can be. */
    private static Instant seen(Form form) {
        try {
            return Instant.parse(form.value("seen"));
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private void show(Context ctx, Flag flag, Form form, String stale) {
        Visitor visitor = Visitor.of(ctx);
        Optional<FlagView> view = views.view(flag, visitor);
        if (view.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("flag", view.get());
        model.put("stale", stale);
        model.put("joining", offers.of(flag, visitor));
        model.put("thread", subjects.of(flag).flatMap(subject -> threads.newest(subject, visitor)));
        model.put("form", form);
        pages.show(ctx, "overlap/show.peb", model);
    }

    /** The flag, where the visitor may know of it; otherwise the request is answered with a refusal. */
    private Optional<Flag> asked(Context ctx) {
        Viewer viewer = Visitor.of(ctx).viewer();
        Optional<Long> number = Optional.of(ctx.pathParam("id"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
        Optional<Flag> found = number.flatMap(id -> flags.find(id, viewer));
        if (found.isEmpty()) {
            number.filter(flags::exists)
                    .ifPresent(id -> audit.record(viewer, "access.refused", FlagSubjects.KIND + "/" + id, ""));
            refusal.notFound(ctx);
        }
        return found;
    }
}
