package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Seen;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.search.Asked;
import jointcalendar.search.Ranking;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** Activities by words, the best match first. Busy times have no words and are never found. */
public final class SearchPages implements EndpointGroup {
    private static final int PAGE = 20;

    private final ActivityRepository activities;
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;
    private final Entries entries;
    private final FilterViews filters;
    private final Pages pages;
    private final Clock clock;

    /** @param clock in the portal's zone, which says what is over */
    public SearchPages(
            ActivityRepository activities,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            Marks marks,
            Looks looks,
            Pages pages,
            Clock clock) {
        this.activities = activities;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.entries = new Entries(organisations, vocabulary, marks, looks);
        this.filters = new FilterViews(organisations, vocabulary);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/search", this::show, Access.ANYONE);
    }

    private void show(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        SearchAddress address = SearchAddress.read(ctx.queryParamMap());
        Asked asked = activities.ask(address.filter().text(), visitor.viewer());
        Ranking ranking = ranked(asked, address.filter(), visitor, (address.page() - 1) * PAGE, PAGE);
        if (ranking.hits().isEmpty() && address.page() > 1) {
            ctx.redirect(address.page(1));
            return;
        }
        List<FoundView> found = found(ranking, asked, visitor);
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked.anything());
        model.put("says", !asked.words().isEmpty());
        model.put("text", address.filter().text());
        model.put("filter", filters.of(address.filter(), visitor, address::without, address.withoutFilter()));
        model.put("whole", found.stream().filter(FoundView::whole).toList());
        model.put("part", found.stream().filter(one -> !one.whole()).toList());
        model.put("ranking", ranking);
        model.put("instead", FoundViews.instead(asked, address));
        model.put("elsewhere", elsewhere(address, asked, ranking, visitor));
        model.put("pager", pager(address, ranking, visitor.words()));
        pages.show(ctx, "search/results.peb", model);
    }

    private Ranking ranked(Asked asked, Filter filter, Visitor visitor, int offset, int most) {
        return activities.ranked(asked, filter, visitor.viewer(), LocalDate.now(clock), offset, most);
    }

    /** Where a filter lets nothing through: how much there is without it. */
    private int elsewhere(SearchAddress address, Asked asked, Ranking ranking, Visitor visitor) {
        return ranking.total() == 0 && address.isFiltered()
                ? ranked(asked, Filter.ALL, visitor, 0, 1).total()
                : 0;
    }

    private List<FoundView> found(Ranking ranking, Asked asked, Visitor visitor) {
        List<Long> ids = ranking.hits().stream().map(Ranking.Hit::activity).toList();
        Map<Long, Activity> byId = activities.all(ids, visitor.viewer()).stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        Function<Seen, Entry> entry =
                entries.of(byId.values().stream().map(Seen.Whole::new).toList(), visitor);
        FoundViews views = new FoundViews(
                asked,
                organisations.all(),
                vocabulary.current(),
                visitor.words().language());
        return ranking.hits().stream()
                .filter(hit -> byId.containsKey(hit.activity()))
                .map(hit -> {
                    Activity activity = java.util.Objects.requireNonNull(byId.get(hit.activity()));
                    return views.of(entry.apply(new Seen.Whole(activity)), activity, hit.whole());
                })
                .toList();
    }

    private static Map<String, String> pager(SearchAddress address, Ranking ranking, Words words) {
        int before = (address.page() - 1) * PAGE;
        int last = before + ranking.hits().size();
        return Map.of(
                "previous", address.page() > 1 ? address.page(address.page() - 1) : "",
                "text", words.say("search.range", before + 1, last, ranking.total()),
                "next", last < ranking.total() ? address.page(address.page() + 1) : "");
    }
}
