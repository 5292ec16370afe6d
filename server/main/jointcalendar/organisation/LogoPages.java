package jointcalendar.organisation;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.TakesFiles;
import jointcalendar.web.Visitor;

/** Organisations' logos: shown to those who are signed in, set and removed by those who run the organisation. */
public final class LogoPages implements EndpointGroup, TakesFiles {
    private static final String LOGO = "/organisations/{id}/logo";

    private final AskedOrganisationPages asked;
    private final LogoRepository logos;
    private final Register register;
    private final Pages pages;
    private final Cookies cookies;

    public LogoPages(
            OrganisationRepository organisations,
            LogoRepository logos,
            Register register,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.asked = new AskedOrganisationPages(organisations, refusal);
        this.logos = logos;
        this.register = register;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get(LOGO, this::show, Access.READER);
        post(LOGO, this::set, Access.LEAD);
        post("/organisations/{id}/logo/removal", this::remove, Access.LEAD);
    }

    @Override
    public Set<String> pathsThatTakeFiles() {
        return Set.of(LOGO);
    }

    private void show(Context ctx) {
        asked.find(ctx)
                .flatMap(profile -> logos.find(profile.organisation().id()))
                .ifPresentOrElse(logo -> send(ctx, logo), () -> ctx.status(404));
    }

    private static void send(Context ctx, LogoRepository.Stored logo) {
        String tag = "\"" + logo.hash().substring(0, 32) + "\"";
        ctx.header("Cache-Control", "private, no-cache").header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType("image/png").result(logo.png());
        }
    }

    private void set(Context ctx) {
        asked.findToRun(ctx).ifPresent(profile -> set(ctx, profile));
    }

    private void set(Context ctx, Profile profile) {
        Logo.Drawing drawing = Logo.draw(sent(ctx));
        long id = profile.organisation().id();
        if (drawing instanceof Logo.Drawing.Drawn drawn) {
            register.setLogo(id, drawn.png(), Visitor.of(ctx).viewer());
            Notice.leave(ctx, cookies, "organisation.notice.logo-set");
            ctx.redirect("/organisations/" + id);
        } else if (drawing instanceof Logo.Drawing.Refused refused) {
            ctx.status(422);
            refuse(ctx, profile, refused.key());
        }
    }

    private void refuse(Context ctx, Profile profile, String key) {
        Visitor visitor = Visitor.of(ctx);
        pages.show(
                ctx,
                "organisation/logo.peb",
                Map.of(
                        "organisation", OrganisationView.of(profile.organisation(), visitor.words()),
                        "logo", profile.logo().map(hash -> hash.substring(0, 12)),
                        "logoError", visitor.words().say(key)));
    }

    private static byte[] sent(Context ctx) {
        UploadedFile file = ctx.uploadedFile("logo");
        if (file == null) {
            return new byte[0];
        }
        try (InputStream content = file.content()) {
            return content.readNBytes(Logo.LARGEST_FILE + 1);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private void remove(Context ctx) {
        asked.findToRun(ctx).map(profile -> profile.organisation().id()).ifPresent(id -> {
            register.removeLogo(id, Visitor.of(ctx).viewer());
            Notice.leave(ctx, cookies, "organisation.notice.logo-removed");
            ctx.redirect("/organisations/" + id);
        });
    }
}
