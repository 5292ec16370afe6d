package jointcalendar.feed;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Filter;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Where each makes, sees, renews and ends calendar addresses. */
public final class FeedPages implements EndpointGroup {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FILTER = 2000;
    private static final int MOST_FEEDS = 20;

    private final Feeds feeds;
    private final FeedAddress addresses;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public FeedPages(Feeds feeds, FeedAddress addresses, Pages pages, Refusal refusal, Cookies cookies) {
        this.feeds = feeds;
        this.addresses = addresses;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    /**
     * A feed with the ways to subscribe to it.
     *
     * @param webcal for Apple's and other programs on this machine
     * @param all whether it holds all that its maker may see
     */
    public record Shown(
            long id, String name, boolean all, String address, String webcal, String google, String outlook) {}

    @Override
    public void addEndpoints() {
        get("/feeds", this::list, Access.READER);
        post("/feeds", this::add, Access.READER);
        post("/feeds/{id}/rotation", ctx -> change(ctx, feeds::renew, "feed.notice.renewed"), Access.READER);
        post("/feeds/{id}/revocation", ctx -> change(ctx, feeds::end, "feed.notice.ended"), Access.READER);
    }

    private void list(Context ctx) {
        show(
                ctx,
                new Form(Map.of("filter", List.of(Filter.of(ctx.queryParamMap()).query()))));
    }

    private void add(Context ctx) {
        Form form = Form.of(ctx);
        Visitor visitor = Visitor.of(ctx);
        String name = form.value("name");
        if (name.length() > LONGEST_NAME) {
            form.refuse("name", visitor.words().say("activity.wrong.too-much-text", LONGEST_NAME));
        } else if (feeds.of(visitor.viewer().account()).size() >= MOST_FEEDS) {
            form.refuse("name", visitor.words().say("feed.wrong.too-many", MOST_FEEDS));
        }
        Filter filter = Filter.parse(form.value("filter"));
        if (filter.query().length() > LONGEST_FILTER) {
            form.refuse("filter", visitor.words().say("feed.wrong.filter"));
        }
        if (!form.isRight()) {
            ctx.status(422);
            show(ctx, form);
            return;
        }
        String called = name.isEmpty() ? visitor.words().say("feed.name.usual") : name;
        feeds.make(visitor.viewer(), visitor.viewer().account(), called, filter);
        Notice.leave(ctx, cookies, "feed.notice.made");
        ctx.redirect("/feeds", HttpStatus.SEE_OTHER);
    }

    private interface Of {
        boolean viewer(long id, Viewer viewer);
    }

    private void change(Context ctx, Of change, String notice) {
        String id = ctx.pathParam("id");
        if (!id.matches("[0-9]{1,18}")
                || !change.viewer(Long.parseLong(id), Visitor.of(ctx).viewer())) {
            refusal.notFound(ctx);
            return;
        }
        Notice.leave(ctx, cookies, notice);
        ctx.redirect("/feeds", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Form form) {
        List<Shown> shown = feeds.of(Visitor.of(ctx).viewer().account()).stream()
                .map(feed -> shown(feed.id(), feed.name(), feed.filter().isAll(), addresses.of(feed)))
                .toList();
        String publicName = Visitor.of(ctx).words().say("feed.name.public");
        pages.show(
                ctx,
                "feed/list.peb",
                Map.of("feeds", shown, "open", shown(0, publicName, true, addresses.ofPublic()), "form", form));
    }

    private static Shown shown(long id, String name, boolean all, URI address) {
        String webcal =
                "webcal" + address.toString().substring(address.getScheme().length());
        return new Shown(
                id,
                name,
                all,
                address.toString(),
                webcal,
                "https://calendar.google.com/calendar/r?cid=" + encoded(webcal),
                "https://outlook.office.com/calendar/0/addfromweb?url=" + encoded(address.toString()) + "&name="
                        + encoded(name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
