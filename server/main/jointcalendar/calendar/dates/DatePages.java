package jointcalendar.calendar.dates;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.calendar.OverlapNotice;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.day.DateTrouble;
import jointcalendar.overlap.day.DateWords;
import jointcalendar.overlap.day.Troubled;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Choice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** Which activities of the twelve months from today fall on holidays or on days of coordination meetings. */
public final class DatePages implements EndpointGroup {
    private static final int MONTHS_AHEAD = 12;

    private final Troubled.Finder finder;
    private final ActivityRepository activities;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Pages pages;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public DatePages(
            Troubled.Finder finder,
            ActivityRepository activities,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Pages pages,
            Clock clock) {
        this.finder = finder;
        this.activities = activities;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.pages = pages;
        this.clock = clock;
    }

    /** An activity with what speaks against its days. */
    public record Shown(Lines.Line line, List<OverlapNotice> troubles) {}

    @Override
    public void addEndpoints() {
        get("/overlaps/dates", this::list, Access.READER);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        BoardForm form = new BoardForm(ctx, "/overlaps/dates");
        List<Choice> leads = form.options(
                "organisation",
                organisations.all().all().stream(),
                lead -> Long.toString(lead.id()),
                lead -> lead.shortName());
        Optional<Long> lead = form.chosen("organisation", leads).map(Long::valueOf);
        LocalDate today = LocalDate.now(clock);
        List<Troubled> found =
                finder.between(today, today.plusMonths(MONTHS_AHEAD), lead, visitor.viewer(), visitor.words());
        pages.show(
                ctx,
                "overlap/dates.peb",
                Map.of(
                        "troubled", shown(form.page(found), visitor),
                        "count", found.size(),
                        "leads", leads,
                        "filtered", form.isFiltered(),
                        "pager", form.pager(found.size(), visitor.words())));
    }

    private List<Shown> shown(List<Troubled> found, Visitor visitor) {
        Words words = visitor.words();
        DateWords said = new DateWords(words);
        Lines lines = new Lines(
                found.stream().map(Troubled::activity).toList(),
                activities,
                organisations.all(),
                vocabulary.current(),
                visitor);
        return found.stream()
                .flatMap(troubled -> lines
                        .of(troubled.activity())
                        .map(line -> new Shown(line, notices(troubled.troubles().stream(), said, words)))
                        .stream())
                .toList();
    }

    private static List<OverlapNotice> notices(Stream<DateTrouble> troubles, DateWords said, Words words) {
        return troubles.map(trouble -> DateNotices.notice(trouble, said, words)).toList();
    }
}
