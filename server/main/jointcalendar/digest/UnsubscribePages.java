package jointcalendar.digest;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.ReaderLanguage;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Leaving the digest by the address in each letter: programs that scan mail follow it and find a button, mail programs post to it. */
public final class UnsubscribePages implements EndpointGroup {
    private final Subscriptions subscriptions;
    private final Pages pages;
    private final Refusal refusal;
    private final ReaderLanguage languages;

    public UnsubscribePages(Subscriptions subscriptions, Pages pages, Refusal refusal, ReaderLanguage languages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.refusal = refusal;
        this.languages = languages;
    }

    @Override
    public void addEndpoints() {
        get("/unsubscribe/{token}", this::button, Access.ANYONE);
        post("/unsubscribe/{token}", this::leave, Access.PROGRAM);
    }

    private void button(Context ctx) {
        show(ctx, false);
    }

    private void leave(Context ctx) {
        subscriptions.account(ctx.pathParam("token")).ifPresent(account -> subscriptions.set(account, false));
        show(ctx, true);
    }

    private void show(Context ctx, boolean done) {
        Optional<Long> account = subscriptions.account(ctx.pathParam("token"));
        if (account.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        languages
                .chosen(ctx)
                .or(() -> subscriptions.language(account.get()))
                .ifPresent(language -> Visitor.speak(ctx, language));
        pages.show(ctx, "digest/unsubscribe.peb", Map.of("token", ctx.pathParam("token"), "done", done));
    }
}
