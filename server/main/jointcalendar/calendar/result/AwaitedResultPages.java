package jointcalendar.calendar.result;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jointcalendar.activity.Seen;
import jointcalendar.calendar.Entries;
import jointcalendar.calendar.Entry;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The list of results that wait to be told. */
public final class AwaitedResultPages implements EndpointGroup {
    private final AwaitedResults awaited;
    private final Entries entries;
    private final Pages pages;

    public AwaitedResultPages(AwaitedResults awaited, Entries entries, Pages pages) {
        this.awaited = awaited;
        this.entries = entries;
        this.pages = pages;
    }

    @Override
    public void addEndpoints() {
        get("/results", this::list, Access.MEMBER);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        List<Seen.Whole> found =
                awaited.of(visitor.viewer()).stream().map(Seen.Whole::new).toList();
        Function<Seen, Entry> words = entries.of(found, visitor);
        pages.show(
                ctx,
                "result/list.peb",
                Map.of(
                        "entries",
                        found.stream().map(words).toList(),
                        "most",
                        AwaitedResults.MOST,
                        "more",
                        found.size() == AwaitedResults.MOST));
    }
}
