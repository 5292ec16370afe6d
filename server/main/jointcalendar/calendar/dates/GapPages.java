package jointcalendar.calendar.dates;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Role;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.gap.Gap;
import jointcalendar.overlap.gap.GapWords;
import jointcalendar.overlap.gap.Gaps;
import jointcalendar.overlap.gap.Horizon;
import jointcalendar.overlap.gap.Missed;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Choice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** For whom nothing is planned though something was, with the way to the form that changes it. */
public final class GapPages implements EndpointGroup {
    private final Gaps gaps;
    private final ActivityRepository activities;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Pages pages;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public GapPages(
            Gaps gaps,
            ActivityRepository activities,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Pages pages,
            Clock clock) {
        this.gaps = gaps;
        this.activities = activities;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.pages = pages;
        this.clock = clock;
    }

    /** What is missing, the latest activities before, and the address of the form that would fill it. */
    public record Shown(String sentence, List<Lines.Line> latest, String post) {}

    /** The filters, and what is chosen of each. */
    private record Filters(
            List<Choice> audiences,
            List<Choice> places,
            List<Choice> themes,
            Optional<String> audience,
            Optional<String> place,
            Optional<String> theme) {
        static Filters of(BoardForm form, Vocabulary terms, Language language) {
            List<Choice> audiences =
                    form.options("audience", terms.audiences().stream(), Term::slug, term -> term.name(language));
            Stream<String> countries =
                    terms.regions().stream().map(Region::country).distinct();
            List<Choice> places = form.options(
                    "place",
                    Stream.concat(countries, terms.regions().stream().map(Region::code)),
                    code -> code,
                    code -> terms.place(code, language));
            List<Choice> themes =
                    form.options("theme", terms.themes().stream(), Term::slug, term -> term.name(language));
            return new Filters(
                    audiences,
                    places,
                    themes,
                    form.chosen("audience", audiences),
                    form.chosen("place", places),
                    form.chosen("theme", themes));
        }

        boolean lets(Gap gap) {
            return fits(audience, gap.audience()) && fits(place, gap.place()) && fits(theme, gap.theme());
        }

        private static boolean fits(Optional<String> wanted, String value) {
            return wanted.isEmpty() || wanted.get().equals(value);
        }
    }

    @Override
    public void addEndpoints() {
        get("/overlaps/gaps", this::list, Access.READER);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        BoardForm form = new BoardForm(ctx, "/overlaps/gaps");
        Filters filters = Filters.of(form, vocabulary.current(), visitor.words().language());
        Horizon horizon = Horizon.of(LocalDate.now(clock));
        List<Missed> found = Missed.of(gaps.all(horizon, visitor.viewer()).stream()
                .filter(filters::lets)
                .toList());
        pages.show(
                ctx,
                "overlap/gaps.peb",
                Map.of(
                        "gaps", shown(form.page(found), horizon, visitor),
                        "count", found.size(),
                        "until", horizon.until(),
                        "audiences", filters.audiences(),
                        "places", filters.places(),
                        "themes", filters.themes(),
                        "filtered", form.isFiltered(),
                        "pager", form.pager(found.size(), visitor.words())));
    }

    private List<Shown> shown(List<Missed> found, Horizon horizon, Visitor visitor) {
        boolean posts = visitor.viewer().has(Role.MEMBER);
        GapWords said = new GapWords(visitor.words(), vocabulary.current());
        Lines lines = new Lines(
                found.stream().flatMap(missed -> missed.latest().stream()).collect(Collectors.toSet()),
                activities,
                organisations.all(),
                vocabulary.current(),
                visitor);
        return found.stream()
                .map(missed -> new Shown(
                        said.sentence(missed, horizon), lines.all(missed.latest()), posts ? post(missed) : ""))
                .toList();
    }

    private static String post(Missed missed) {
        String themes = missed.themes().stream().map(theme -> "&theme=" + theme).collect(Collectors.joining());
        return "/activities/new?audience=" + missed.audience() + "&target=" + missed.place() + themes;
    }
}
