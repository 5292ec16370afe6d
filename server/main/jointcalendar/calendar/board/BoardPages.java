package jointcalendar.calendar.board;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.Upkeep;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The board: all flags that one may know of, and taking several on at once. */
public final class BoardPages implements EndpointGroup {
    private static final int PAGE = 30;

    private final OverlapRepository flags;
    private final FlagRows rows;
    private final BoardChoices choices;
    private final Acknowledging acknowledging;
    private final Upkeep upkeep;
    private final Pages pages;
    private final Cookies cookies;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public BoardPages(
            OverlapRepository flags,
            FlagRows rows,
            BoardChoices choices,
            Acknowledging acknowledging,
            Upkeep upkeep,
            Pages pages,
            Cookies cookies,
            Clock clock) {
        this.flags = flags;
        this.rows = rows;
        this.choices = choices;
        this.acknowledging = acknowledging;
        this.upkeep = upkeep;
        this.pages = pages;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Where one is in a list of several pages. */
    public record Pager(String previous, String next, String text) {}

    @Override
    public void addEndpoints() {
        get("/overlaps", this::list, Access.READER);
        post("/overlaps/acknowledgement", this::acknowledge, Access.MEMBER);
    }

    private void list(Context ctx) {
        show(ctx, Optional.empty());
    }

    /** What could be taken on is; where that is not all, the page says of each of the others why. */
    private void acknowledge(Context ctx) {
        Acknowledging.Came came = acknowledging.all(Form.of(ctx).all("flag"), Visitor.of(ctx));
        if (came.isWhole()) {
            Notice.leave(ctx, cookies, Notice.counted("flag.notice.acknowledged-all", came.acknowledged()));
            ctx.redirect(filter(ctx).address(), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(came.acknowledged() == 0 ? 422 : 200);
            show(ctx, Optional.of(came));
        }
    }

    private void show(Context ctx, Optional<Acknowledging.Came> came) {
        Visitor visitor = Visitor.of(ctx);
        BoardFilter filter = filter(ctx);
        Map<Flag.State, Integer> counts = flags.states(filter.flags(), visitor.viewer(), today());
        int all = filter.choice().count(counts);
        List<Flag> found =
                flags.open(filter.flags(), filter.order(), visitor.viewer(), today(), (filter.page() - 1) * PAGE, PAGE);
        Map<String, Object> model = new HashMap<>();
        model.put("flags", rows.of(found, visitor));
        model.put("count", all);
        model.put("came", came);
        model.put("upToDate", upkeep.isUpToDate());
        model.put("maySet", visitor.viewer().isCoordinator());
        model.put("filter", choices.of(filter, counts, visitor));
        model.put("filtered", filter.isNarrow());
        model.put("query", filter.query());
        model.put("pager", pager(filter, all, visitor.words()));
        pages.show(ctx, "overlap/list.peb", model);
    }

    private static BoardFilter filter(Context ctx) {
        return BoardFilter.of(ctx::queryParam);
    }

    private static Pager pager(BoardFilter filter, int all, Words words) {
        int last = Math.max(1, (all + PAGE - 1) / PAGE);
        int page = filter.page();
        return new Pager(
                page > 1 ? filter.at(Math.min(page - 1, last)).address() : "",
                page < last ? filter.at(page + 1).address() : "",
                words.say("flag.list.page", page, last));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
