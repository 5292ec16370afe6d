package jointcalendar.overlap.threshold;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jointcalendar.overlap.CurrentThresholds;
import jointcalendar.overlap.Foresight;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.overlap.Preview;
import jointcalendar.overlap.Thresholds;
import jointcalendar.overlap.Upkeep;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The thresholds of overlaps, for the coordinator: typed, seen in their effect, and only then saved. */
public final class ThresholdPages implements EndpointGroup {
    private final CurrentThresholds thresholds;
    private final Foresight foresight;
    private final Upkeep upkeep;
    private final Function<Words, OverlapWords> overlapWords;
    private final Pages pages;
    private final Cookies cookies;
    private final Clock clock;

    /**
     * @param overlapWords the words of overlaps in a language, as things are called now
     * @param clock the portal's business clock, in the portal's zone
     */
    public ThresholdPages(
            CurrentThresholds thresholds,
            Foresight foresight,
            Upkeep upkeep,
            Function<Words, OverlapWords> overlapWords,
            Pages pages,
            Cookies cookies,
            Clock clock) {
        this.thresholds = thresholds;
        this.foresight = foresight;
        this.upkeep = upkeep;
        this.overlapWords = overlapWords;
        this.pages = pages;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/settings/overlaps", this::show, Access.COORDINATOR);
        get("/settings/overlaps/preview", this::preview, Access.COORDINATOR);
        post("/settings/overlaps", this::save, Access.COORDINATOR);
    }

    private void show(Context ctx) {
        show(ctx, ThresholdForm.filled(thresholds.get()), false);
    }

    private void preview(Context ctx) {
        Form form = Form.ofAddress(ctx);
        Optional<Thresholds> chosen = new ThresholdForm(form, Visitor.of(ctx).words()).chosen();
        if (chosen.isEmpty()) {
            refuse(ctx, form);
        } else if (!form.value(ThresholdForm.SEEN).equals(thresholds.get().fingerprint())) {
            stale(ctx, form);
        } else {
            preview(ctx, form, chosen.get());
        }
    }

    private void preview(Context ctx, Form form, Thresholds chosen) {
        Visitor visitor = Visitor.of(ctx);
        Preview preview = foresight.of(chosen.windows(), visitor.viewer(), LocalDate.now(clock));
        PreviewView view = new PreviewView(preview, overlapWords.apply(visitor.words()));
        pages.show(
                ctx,
                "overlap/threshold-preview.peb",
                Map.of(
                        "form", form,
                        "rows", view.rows(),
                        "groups", view.groups(),
                        "same", preview.isEmpty(),
                        "unchanged", chosen.equals(thresholds.get())));
    }

    private void save(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Form form = Form.of(ctx);
        Optional<Thresholds> chosen = new ThresholdForm(form, visitor.words()).chosen();
        if (chosen.isEmpty()) {
            refuse(ctx, form);
        } else if (!thresholds.change(chosen.get(), form.value(ThresholdForm.SEEN), visitor.viewer())) {
            stale(ctx, form);
        } else {
            upkeep.bringUpToDateIfSmall();
            Notice.leave(ctx, cookies, "threshold.notice.saved");
            ctx.redirect("/settings/overlaps");
        }
    }

    private void refuse(Context ctx, Form form) {
        ctx.status(422);
        show(ctx, form, false);
    }

    private void stale(Context ctx, Form form) {
        ctx.status(409);
        show(ctx, form.with(ThresholdForm.SEEN, thresholds.get().fingerprint()), true);
    }

    private void show(Context ctx, Form form, boolean stale) {
        pages.show(
                ctx,
                "overlap/thresholds.peb",
                Map.of(
                        "form",
                        form,
                        "stale",
                        stale,
                        "now",
                        thresholds.get(),
                        "usual",
                        Thresholds.USUAL,
                        "upToDate",
                        upkeep.isUpToDate()));
    }
}
