package jointcalendar.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Answers a request with a filled template in the portal's frame. */
public final class Pages {
    private final Templates templates;
    private final Frame.Maker frames;

    public Pages(Templates templates, Frame.Maker frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** Renders the template with the model and {@code page}, the {@link Frame}. */
    public void show(Context ctx, String template, Map<String, ?> model) {
        Visitor visitor = Visitor.of(ctx);
        Map<String, Object> all = new HashMap<>(model);
        all.put("page", frames.make(ctx, visitor));
        ctx.html(templates.fill(template, visitor.words(), all));
    }

    /** Renders a part of a page, without frame, for htmx. */
    public void showPart(Context ctx, String template, Map<String, ?> model) {
        ctx.html(templates.fill(template, Visitor.of(ctx).words(), model));
    }
}
