package jointcalendar.people;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Who is there, and where they can be written to. */
public final class DirectoryPages implements EndpointGroup {
    private static final int LONGEST_TEXT = 100;

    private final People people;
    private final OrganisationRepository organisations;
    private final Pages pages;
    private final Refusal refusal;

    public DirectoryPages(People people, OrganisationRepository organisations, Pages pages, Refusal refusal) {
        this.people = people;
        this.organisations = organisations;
        this.pages = pages;
        this.refusal = refusal;
    }

    @Override
    public void addEndpoints() {
        get("/people", this::list, Access.READER);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Viewer viewer = visitor.viewer();
        if (!viewer.may(Right.SEE_DONORS) && !viewer.may(Right.RUN_ORGANISATION)) {
            refusal.forbidden(ctx);
            return;
        }
        DirectoryRepository.Query query = query(ctx);
        People.Listed listed = people.list(query, page(ctx), viewer);
        DirectoryView view = DirectoryView.of(query, listed, organisations.all(), visitor);
        pages.show(ctx, "people/list.peb", Map.of("directory", view));
    }

    private static DirectoryRepository.Query query(Context ctx) {
        String text = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        return new DirectoryRepository.Query(
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                Optional.ofNullable(ctx.queryParam("organisation"))
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf),
                "yes".equals(ctx.queryParam("ended")));
    }

    private static int page(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("page"))
                .filter(page -> page.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }
}
