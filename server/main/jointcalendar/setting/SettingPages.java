package jointcalendar.setting;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The portal's settings, for its coordinator. */
public final class SettingPages implements EndpointGroup {
    private static final String SEEN = "seen";

    private final CurrentSettings settings;
    private final Pages pages;
    private final Cookies cookies;
    private final Clock clock;

    public SettingPages(CurrentSettings settings, Pages pages, Cookies cookies, Clock clock) {
        this.settings = settings;
        this.pages = pages;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/settings", this::show, Access.COORDINATOR);
        post("/settings", this::save, Access.COORDINATOR);
    }

    private void show(Context ctx) {
        show(ctx, filled(settings.get()), false);
    }

    private void save(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Form form = Form.of(ctx);
        Optional<PortalSettings> chosen = form(form, visitor.words()).chosen();
        if (chosen.isEmpty()) {
            ctx.status(422);
            show(ctx, form, false);
        } else if (!settings.change(chosen.get(), form.value(SEEN), visitor.viewer())) {
            ctx.status(409);
            show(ctx, form.with(SEEN, settings.get().fingerprint()), true);
        } else {
            Notice.leave(ctx, cookies, "setting.notice.saved");
            ctx.redirect("/settings");
        }
    }

    private static Form filled(PortalSettings now) {
        Map<String, List<String>> fields = SettingForm.fields(now);
        fields.put(SEEN, List.of(now.fingerprint()));
        return new Form(fields);
    }

    private SettingForm form(Form form, Words words) {
        return new SettingForm(form, words, clock.instant());
    }

    private void show(Context ctx, Form form, boolean stale) {
        boolean known = CountryHolidays.areKnownOf(form.value("country"));
        pages.show(
                ctx,
                "setting/settings.peb",
                Map.of(
                        "form",
                        form,
                        "settings",
                        form(form, Visitor.of(ctx).words()),
                        "stale",
                        stale,
                        "holidaysKnown",
                        known || form.value("country").isEmpty()));
    }
}
