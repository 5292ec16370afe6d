package jointcalendar.discussion;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jointcalendar.discussion.Following.Leaving;
import jointcalendar.web.Access;
import jointcalendar.web.Form;
import jointcalendar.web.Pages;
import jointcalendar.web.ReaderLanguage;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/**
 * Leaving a discussion by the address in each letter: programs that scan mail follow it and find buttons, mail programs post to it (RFC
 * 8058). The page does not say what the discussion is about, since whoever has the letter may hold it.
 */
final class UnfollowPages implements EndpointGroup {
    private final Following following;
    private final Pages pages;
    private final Refusal refusal;
    private final ReaderLanguage languages;

    UnfollowPages(Following following, Pages pages, Refusal refusal, ReaderLanguage languages) {
        this.following = following;
        this.pages = pages;
        this.refusal = refusal;
        this.languages = languages;
    }

    @Override
    public void addEndpoints() {
        get("/unfollow/{token}", this::buttons, Access.ANYONE);
        post("/unfollow/{token}", this::leave, Access.PROGRAM);
    }

    private void buttons(Context ctx) {
        show(ctx, "");
    }

    private void leave(Context ctx) {
        boolean all = Form.of(ctx).value("what").equals("all");
        following.leaving(ctx.pathParam("token")).ifPresent(leaving -> {
            if (all) {
                following.leaveAll(leaving.account());
            } else {
                following.set(leaving.subject(), leaving.account(), false);
            }
        });
        show(ctx, all ? "all" : "one");
    }

    private void show(Context ctx, String done) {
        Optional<Leaving> leaving = following.leaving(ctx.pathParam("token"));
        if (leaving.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        languages
                .chosen(ctx)
                .or(() -> following.account(leaving.get().account()).map(account -> account.language()))
                .ifPresent(language -> Visitor.speak(ctx, language));
        pages.show(ctx, "discussion/unfollow.peb", Map.of("token", ctx.pathParam("token"), "done", done));
    }
}
