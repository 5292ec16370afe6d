package jointcalendar.people.profile;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.account.Account;
import jointcalendar.account.CommentLetters;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.people.PersonFields;
import jointcalendar.people.ZoneField;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Choice;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** One's own page: name, language, time zone, letters. */
public final class ProfilePages implements EndpointGroup {
    private final Profile profile;
    private final OrganisationRepository organisations;
    private final ZoneField zones;
    private final Pages pages;
    private final Cookies cookies;

    public ProfilePages(
            Profile profile, OrganisationRepository organisations, ZoneField zones, Pages pages, Cookies cookies) {
        this.profile = profile;
        this.organisations = organisations;
        this.zones = zones;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/profile", this::show, Access.READER);
        post("/profile", this::change, Access.READER);
    }

    private void show(Context ctx) {
        show(ctx, asIs(me(ctx)));
    }

    private static Form asIs(Account me) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("given", List.of(me.name().given()));
        fields.put("family", List.of(me.name().family()));
        fields.put("language", List.of(me.language().code()));
        fields.put("zone", List.of(me.zone().map(ZoneId::getId).orElse("")));
        fields.put("results", me.resultLetters() ? List.of("yes") : List.of());
        fields.put("overlaps", me.overlapLetters() ? List.of("yes") : List.of());
        fields.put("digest", me.digest() ? List.of("yes") : List.of());
        fields.put("comments", List.of(Slug.of(me.commentLetters())));
        fields.put("letters", me.signInLetters() ? List.of("yes") : List.of());
        return new Form(fields);
    }

    private void change(Context ctx) {
        Form form = Form.of(ctx);
        Words words = Visitor.of(ctx).words();
        PersonFields fields = new PersonFields(form, words);
        Profile.Wishes wishes = new Profile.Wishes(
                fields.name(),
                fields.language(),
                zones.read(form, words),
                form.has("digest", "yes"),
                form.has("results", "yes"),
                form.has("letters", "yes"),
                comments(ctx, form),
                form.has("overlaps", "yes"));
        if (!form.isRight()) {
            ctx.status(422);
            show(ctx, form);
            return;
        }
        profile.change(me(ctx).id(), wishes);
        Notice.leave(ctx, cookies, "people.notice.profile");
        ctx.redirect("/profile", HttpStatus.SEE_OTHER);
    }

    /** A form that does not say it leaves it as it is. */
    private CommentLetters comments(Context ctx, Form form) {
        return Stream.of(CommentLetters.values())
                .filter(letters -> Slug.of(letters).equals(form.value("comments")))
                .findFirst()
                .orElseGet(() -> me(ctx).commentLetters());
    }

    private static List<Choice> comments(Form form, Words words) {
        return Stream.of(CommentLetters.values())
                .map(Slug::of)
                .map(slug -> new Choice(slug, words.say("people.letters.comments." + slug), form.has("comments", slug)))
                .toList();
    }

    private Account me(Context ctx) {
        return profile.of(Visitor.of(ctx).viewer().account());
    }

    private void show(Context ctx, Form form) {
        Account me = me(ctx);
        Words words = Visitor.of(ctx).words();
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("email", me.email());
        model.put("role", words.say("people.role." + Slug.of(me.role())));
        model.put("organisationId", me.organisation());
        model.put("organisation", organisations.all().get(me.organisation()).name(words.language()));
        model.put("languages", new PersonFields(form, words).languages());
        model.put("zones", zones.choices(form, words));
        model.put("comments", comments(form, words));
        model.put("zoneBlank", zones.blank(words));
        pages.show(ctx, "people/profile.peb", model);
    }
}
