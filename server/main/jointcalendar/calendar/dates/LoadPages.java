package jointcalendar.calendar.dates;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.Organisations;
import jointcalendar.overlap.load.AudienceLoads;
import jointcalendar.overlap.load.Demand;
import jointcalendar.overlap.load.DemandRepository;
import jointcalendar.overlap.load.Load;
import jointcalendar.overlap.load.LoadLimit;
import jointcalendar.overlap.load.LoadWords;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Choice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** Who is asked for too often in the twelve months from today, and by what. */
public final class LoadPages implements EndpointGroup {
    private static final int MONTHS_AHEAD = 12;
    private static final int MOST_LINES = 8;

    private final DemandRepository demands;
    private final Supplier<LoadLimit> limit;
    private final ActivityRepository activities;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Pages pages;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public LoadPages(
            DemandRepository demands,
            Supplier<LoadLimit> limit,
            ActivityRepository activities,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Pages pages,
            Clock clock) {
        this.demands = demands;
        this.limit = limit;
        this.activities = activities;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.pages = pages;
        this.clock = clock;
    }

    /** A load as the list tells it, with the first few of its activities and how many more there are. */
    public record Shown(String sentence, String advice, List<Lines.Line> lines, int more) {}

    @Override
    public void addEndpoints() {
        get("/overlaps/load", this::list, Access.READER);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        BoardForm form = new BoardForm(ctx, "/overlaps/load");
        List<Choice> audiences = form.options(
                "audience",
                vocabulary.current().audiences().stream(),
                Term::slug,
                term -> term.name(visitor.words().language()));
        LoadLimit most = limit.get();
        List<Load> found = found(form.chosen("audience", audiences), most, visitor);
        pages.show(
                ctx,
                "overlap/load.peb",
                Map.of(
                        "loads", shown(form.page(found), visitor),
                        "count", found.size(),
                        "limit", most,
                        "audiences", audiences,
                        "filtered", form.isFiltered(),
                        "pager", form.pager(found.size(), visitor.words())));
    }

    private List<Load> found(Optional<String> audience, LoadLimit most, Visitor visitor) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = today.plusMonths(MONTHS_AHEAD);
        Collection<String> asked = audience.map(List::of).orElseGet(() -> vocabulary.current().audiences().stream()
                .map(Term::slug)
                .toList());
        List<Demand> all =
                demands.of(asked, today.minusDays(most.reach()), until.plusDays(most.reach()), 0, visitor.viewer());
        return new AudienceLoads(all, most).between(today, until);
    }

    private List<Shown> shown(List<Load> loads, Visitor visitor) {
        Organisations all = organisations.all();
        Set<Long> seen = loads.stream()
                .flatMap(load -> load.demands().stream().limit(MOST_LINES))
                .filter(Demand::isTold)
                .map(Demand::activity)
                .collect(Collectors.toSet());
        Lines lines = new Lines(seen, activities, all, vocabulary.current(), visitor);
        LoadWords said = new LoadWords(visitor.words(), vocabulary.current(), all::shortName);
        return loads.stream()
                .map(load -> new Shown(
                        said.sentence(load),
                        said.advice(load),
                        load.demands().stream()
                                .limit(MOST_LINES)
                                .flatMap(demand -> line(demand, lines, all, visitor.words()))
                                .toList(),
                        Math.max(0, load.demands().size() - MOST_LINES)))
                .toList();
    }

    private static Stream<Lines.Line> line(Demand demand, Lines lines, Organisations all, Words words) {
        if (demand.isTold()) {
            return lines.of(demand.activity()).stream();
        }
        String lead = all.shortName(demand.lead());
        String days = words.dates().span(demand.days().first(), demand.days().last());
        return Stream.of(new Lines.Line(0, demand.lead(), lead, words.say("calendar.busy", lead), "busy", days, ""));
    }
}
