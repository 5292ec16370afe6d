package jointcalendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import jointcalendar.web.Access;

/** Where to report what is unsafe, for whoever finds it (RFC 9116); there is no such file where the portal names nobody. */
final class SecurityContactPages implements EndpointGroup {
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final Portal.Settings settings;
    private final Clock realTime;

    SecurityContactPages(Portal.Settings settings, Clock realTime) {
        this.settings = settings;
        this.realTime = realTime;
    }

    @Override
    public void addEndpoints() {
        get("/.well-known/security.txt", this::contact, Access.PROGRAM);
    }

    private void contact(Context ctx) {
        if (settings.securityContact().isEmpty()) {
            ctx.status(404).result("Nobody was named.\n");
            return;
        }
        ctx.contentType("text/plain; charset=utf-8")
                .result("Contact: " + settings.securityContact().get() + "\n"
                        + "Expires: "
                        + realTime.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR) + "\n"
                        + "Preferred-Languages: en, ru, kk\n"
                        + "Canonical: " + settings.baseUrl() + "/.well-known/security.txt\n");
    }
}
