package jointcalendar.seeded;

import io.javalin.http.Context;

/** Breaks a rule of the house, to show that it is watched. */
public final class AnswersAnywhere {
    public String path(Context ctx) {
        return ctx.path();
    }
}
