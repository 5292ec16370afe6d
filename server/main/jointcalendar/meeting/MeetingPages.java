package jointcalendar.meeting;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The next coordination meeting and its agenda. */
public final class MeetingPages implements EndpointGroup {
    private final AgendaDraft draft;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Pages pages;

    public MeetingPages(
            AgendaDraft draft, VocabularyRepository vocabulary, OrganisationRepository organisations, Pages pages) {
        this.draft = draft;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.pages = pages;
    }

    @Override
    public void addEndpoints() {
        get("/meetings/next", this::next, Access.READER);
    }

    private void next(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Optional<Agenda> agenda = draft.draft(visitor.viewer(), visitor.words());
        if (agenda.isPresent()) {
            pages.show(ctx, "meeting/agenda.peb", Map.of("agenda", agenda.get(), "in", in(visitor)));
        } else {
            pages.show(ctx, "meeting/none.peb", Map.of("empty", empty(visitor)));
        }
    }

    private AgendaWords in(Visitor visitor) {
        return new AgendaWords(
                visitor.words(), visitor.viewer(), visitor.zone(), vocabulary.current(), organisations.all());
    }

    private static Map<String, String> empty(Visitor visitor) {
        boolean mayPost = visitor.viewer().has(Role.MEMBER);
        return Map.of(
                "text", visitor.words().say("meeting.none.text"),
                "href", mayPost ? "/activities/new" : "",
                "action", visitor.words().say("meeting.none.post"));
    }
}
