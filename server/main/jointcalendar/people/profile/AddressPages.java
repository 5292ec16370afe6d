package jointcalendar.people.profile;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.mail.MailAddress;
import jointcalendar.people.PersonFields;
import jointcalendar.signin.AllSignInPages;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** Changing one's address: asked for here, confirmed by a button behind the link that went to the new one. */
public final class AddressPages implements EndpointGroup {
    private final AddressChanges changes;
    private final Profile profile;
    private final AllSignInPages signIn;
    private final Pages pages;
    private final Cookies cookies;

    public AddressPages(AddressChanges changes, Profile profile, AllSignInPages signIn, Pages pages, Cookies cookies) {
        this.signIn = signIn;
        this.changes = changes;
        this.profile = profile;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/profile/address", this::form, Access.READER);
        post("/profile/address", ctx -> signIn.withProof(ctx, () -> ask(ctx)), Access.READER);
        get("/profile/address/{token}", this::button, Access.READER);
        post("/profile/address/{token}", this::confirm, Access.READER);
    }

    private void form(Context ctx) {
        show(ctx, new Form(Map.of("email", List.of(""))));
    }

    private void ask(Context ctx) {
        Form form = Form.of(ctx);
        Optional<MailAddress> to = new PersonFields(form, Visitor.of(ctx).words()).address("email");
        to.map(address -> changes.ask(me(ctx), address)).ifPresent(outcome -> {
            switch (outcome) {
                case SENT -> {}
                case SAME -> refuse(ctx, form, "people.wrong.same-address");
                case TOO_MANY -> refuse(ctx, form, "people.wrong.too-many-addresses");
            }
        });
        if (!form.isRight()) {
            ctx.status(422);
            show(ctx, form);
            return;
        }
        Notice.leave(ctx, cookies, "people.notice.address-asked");
        ctx.redirect("/profile", HttpStatus.SEE_OTHER);
    }

    private static void refuse(Context ctx, Form form, String why) {
        form.refuse("email", Visitor.of(ctx).words().say(why));
    }

    private void show(Context ctx, Form form) {
        pages.show(ctx, "people/address.peb", Map.of("form", form, "email", me(ctx).email()));
    }

    private void button(Context ctx) {
        String token = ctx.pathParam("token");
        changes.open(token, me(ctx).id())
                .ifPresentOrElse(
                        email -> pages.show(ctx, "people/confirm-address.peb", Map.of("token", token, "email", email)),
                        () -> close(ctx, "people.closed.address"));
    }

    private void confirm(Context ctx) {
        switch (changes.confirm(ctx.pathParam("token"), me(ctx).id())) {
            case DONE -> {
                Notice.leave(ctx, cookies, "people.notice.address");
                ctx.redirect("/profile", HttpStatus.SEE_OTHER);
            }
            case CLOSED -> close(ctx, "people.closed.address");
            case TAKEN -> close(ctx, "people.closed.address-taken");
        }
    }

    private void close(Context ctx, String why) {
        ctx.status(410);
        pages.show(
                ctx, "people/closed.peb", Map.of("text", Visitor.of(ctx).words().say(why)));
    }

    private Account me(Context ctx) {
        return profile.of(Visitor.of(ctx).viewer().account());
    }
}
