package jointcalendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Duration;
import jointcalendar.db.Health;
import jointcalendar.web.Access;

/** For whoever watches the portal: {@code /health}, whether the database reads, and {@code /ready}, whether requests may be sent here. */
final class HealthPages implements EndpointGroup {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Health health;
    private volatile boolean leaving;

    HealthPages(Health health) {
        this.health = health;
    }

    @Override
    public void addEndpoints() {
        get("/health", ctx -> answer(ctx, health.reads(PATIENCE)), Access.PROGRAM);
        get("/ready", ctx -> answer(ctx, !leaving && health.reads(PATIENCE)), Access.PROGRAM);
    }

    /** From now on the portal is not ready, though it still answers. */
    void leave() {
        leaving = true;
    }

    private static void answer(Context ctx, boolean fine) {
        ctx.status(fine ? 200 : 503).result(fine ? "ok\n" : "unavailable\n");
    }
}
