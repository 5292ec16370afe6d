package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Busy;
import jointcalendar.activity.Seen;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.Organisations;
import jointcalendar.overlap.Finding;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.FlagFilter;
import jointcalendar.overlap.Kind;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Choice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The list of overlaps, each with its reasons and what one could do. */
public final class OverlapPages implements EndpointGroup {
    private static final int PAGE = 30;

    private final OverlapRepository flags;
    private final OverlapNotices notices;
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;
    private final Pages pages;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public OverlapPages(
            OverlapRepository flags,
            OverlapNotices notices,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            Pages pages,
            Clock clock) {
        this.flags = flags;
        this.notices = notices;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * One of the two activities of a flag.
     *
     * @param id 0 where no more is told than that its lead is busy; the title says so
     */
    public record Side(long id, long leadId, String lead, String title, String certainty, String when, String place) {}

    /** A flag as the list tells it. */
    public record Shown(String kind, String title, String sentence, String advice, String reasons, List<Side> sides) {}

    /** Where one is in a list of several pages. */
    public record Pager(String previous, String next, String text) {}

    @Override
    public void addEndpoints() {
        get("/overlaps", this::list, Access.READER);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        FlagFilter filter = filter(ctx);
        int page = page(ctx);
        int all = flags.count(filter, visitor.viewer(), today());
        List<Flag> found = flags.open(filter, visitor.viewer(), today(), (page - 1) * PAGE, PAGE);
        pages.show(
                ctx,
                "overlap/list.peb",
                Map.of(
                        "flags", shown(found, visitor),
                        "upToDate", notices.areUpToDate(),
                        "maySet", visitor.viewer().isCoordinator(),
                        "count", all,
                        "kinds", kinds(filter, visitor.words()),
                        "leads", leads(filter),
                        "filtered", !filter.equals(FlagFilter.ANY),
                        "pager", pager(filter, page, all, visitor.words())));
    }

    private List<Shown> shown(List<Flag> found, Visitor visitor) {
        OverlapNotices.Sides sides = notices.sides(found, visitor.viewer());
        Telling telling = new Telling(
                notices.words(visitor.words()),
                visitor.words(),
                new ActivityWords(visitor.words(), vocabulary.current(), visitor.zone()),
                organisations.all(),
                visitor.viewer());
        return found.stream()
                .flatMap(flag -> telling.told(flag, sides).stream())
                .toList();
    }

    /** What every flag of one page is told with. */
    private record Telling(
            OverlapWords words, Words page, ActivityWords said, Organisations organisations, Viewer viewer) {
        /** Nothing where an activity is not seen any more. */
        Optional<Shown> told(Flag flag, OverlapNotices.Sides sides) {
            List<Seen> both = Stream.of(flag.first(), flag.second())
                    .flatMap(id -> sides.of(flag, id).stream())
                    .sorted(Comparator.comparing(side -> side instanceof Busy))
                    .toList();
            if (both.size() < 2 || !(both.get(0) instanceof Seen.Whole first)) {
                return Optional.empty();
            }
            return Optional.of(
                    both.get(1) instanceof Seen.Whole second
                            ? whole(flag, first.activity(), second.activity())
                            : busy(flag, first.activity(), (Busy) both.get(1)));
        }

        private Shown whole(Flag flag, Activity first, Activity second) {
            return shown(
                    flag.finding(),
                    words.aboutBoth(flag.finding(), first.plan(), second.plan()),
                    words.nextStep(flag.finding(), first.plan(), second.plan(), viewer.organisation()),
                    side(first),
                    side(second));
        }

        private Shown busy(Flag flag, Activity first, Busy second) {
            return shown(
                    flag.finding(),
                    words.aboutBusy(flag.finding(), second),
                    words.nextStep(second),
                    side(first),
                    side(second));
        }

        private Shown shown(Finding finding, String sentence, String advice, Side first, Side second) {
            return new Shown(
                    finding.kind().slug(),
                    words.kind(finding.kind()),
                    sentence,
                    advice,
                    words.reasons(finding),
                    List.of(first, second));
        }

        private Side side(Activity activity) {
            return new Side(
                    activity.id(),
                    activity.plan().lead(),
                    organisations.shortName(activity.plan().lead()),
                    activity.plan().titleIn(page.language()),
                    ActivityViews.certainty(activity.plan()),
                    said.when(activity.plan()),
                    said.place(activity.plan().place()));
        }

        private Side side(Busy busy) {
            String lead = organisations.shortName(busy.organisation());
            return new Side(0, busy.organisation(), lead, page.say("calendar.busy", lead), "busy", said.when(busy), "");
        }
    }

    private static FlagFilter filter(Context ctx) {
        return new FlagFilter(
                Optional.ofNullable(ctx.queryParam("organisation"))
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf),
                Optional.ofNullable(ctx.queryParam("kind")).flatMap(Kind::of),
                FlagFilter.UNSETTLED,
                false);
    }

    private static int page(Context ctx) {
        String page = ctx.queryParam("page");
        return page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    private List<Choice> kinds(FlagFilter filter, Words words) {
        OverlapWords said = notices.words(words);
        return Arrays.stream(Kind.values())
                .map(kind ->
                        new Choice(kind.slug(), said.kind(kind), filter.kind().equals(Optional.of(kind))))
                .toList();
    }

    private List<Choice> leads(FlagFilter filter) {
        return organisations.all().all().stream()
                .map(lead -> new Choice(
                        Long.toString(lead.id()),
                        lead.shortName(),
                        filter.organisation().equals(Optional.of(lead.id()))))
                .toList();
    }

    private static Pager pager(FlagFilter filter, int page, int all, Words words) {
        int last = Math.max(1, (all + PAGE - 1) / PAGE);
        return new Pager(
                page > 1 ? address(filter, page - 1) : "",
                page < last ? address(filter, page + 1) : "",
                words.say("overlap.list.page", page, last));
    }

    private static String address(FlagFilter filter, int page) {
        return "/overlaps?page=" + page
                + filter.organisation().map(id -> "&organisation=" + id).orElse("")
                + filter.kind().map(kind -> "&kind=" + kind.slug()).orElse("");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
