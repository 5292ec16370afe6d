package jointcalendar.calendar.board;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.ReaderLanguage;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/**
 * Leaving letters on overlaps by the address in each: programs that scan mail follow it and find a button, mail programs post to it (RFC
 * 8058).
 */
public final class NewsWishPages implements EndpointGroup {
    private final NewsWishes wishes;
    private final Pages pages;
    private final Refusal refusal;
    private final ReaderLanguage languages;

    public NewsWishPages(NewsWishes wishes, Pages pages, Refusal refusal, ReaderLanguage languages) {
        this.wishes = wishes;
        this.pages = pages;
        this.refusal = refusal;
        this.languages = languages;
    }

    @Override
    public void addEndpoints() {
        get("/overlap-letters/{token}", this::button, Access.ANYONE);
        post("/overlap-letters/{token}", this::leave, Access.PROGRAM);
    }

    private void button(Context ctx) {
        show(ctx, false);
    }

    private void leave(Context ctx) {
        wishes.account(ctx.pathParam("token")).ifPresent(wishes::leave);
        show(ctx, true);
    }

    private void show(Context ctx, boolean done) {
        Optional<Account> account = wishes.account(ctx.pathParam("token"));
        if (account.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        languages
                .chosen(ctx)
                .or(() -> account.map(Account::language))
                .ifPresent(language -> Visitor.speak(ctx, language));
        pages.show(ctx, "overlap/leave.peb", Map.of("token", ctx.pathParam("token"), "done", done));
    }
}
