package jointcalendar.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.ChangeWords;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.digest.DigestView.Entry;
import jointcalendar.digest.DigestView.Party;
import jointcalendar.digest.DigestView.Section;
import jointcalendar.digest.News.Kind;
import jointcalendar.digest.OpenFlags.OpenFlag;
import jointcalendar.organisation.Organisations;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/** Puts what was gathered into its reader's words. */
final class DigestWords {
    // A page of mail that grows beyond 100 kB is cut off by some readers; what is left out is a click away.
    private static final int MOST_ACTIVITIES = 25;
    private static final int MOST_OVERLAPS = 10;
    private static final Map<String, String> FLAG_COLOURS =
            Map.of("clash", "#b42318", "repeat", "#a14a06", "duplicate", "#7a2e9e", "opportunity", "#1f7a4d");

    private final Words words;
    private final Organisations organisations;
    private final Viewer viewer;
    private final ZoneId zone;
    private final ActivityWords activityWords;
    private final ChangeWords changeWords;
    private final OverlapWords overlapWords;

    DigestWords(Words words, Vocabulary vocabulary, Organisations organisations, Viewer viewer, ZoneId zone) {
        this.words = words;
        this.organisations = organisations;
        this.viewer = viewer;
        this.zone = zone;
        this.activityWords = new ActivityWords(words, vocabulary);
        this.changeWords = new ChangeWords(words, vocabulary, organisations);
        this.overlapWords = new OverlapWords(words, vocabulary, organisations::shortName);
    }

    DigestView view(DigestContent content) {
        Issue issue = content.issue();
        String month = words.dates().month(issue.month());
        String summary = summary(content);
        return new DigestView(
                issue.introduces()
                        ? words.say("digest.subject.first", month)
                        : words.say("digest.subject", month, summary),
                summary,
                words.say("digest.title", month),
                issue.introduces() ? "" : words.say("digest.period", day(issue.from()), day(issue.to())),
                issue.introduces(),
                organisations
                        .find(viewer.organisation())
                        .map(own -> own.shortName())
                        .orElse(""),
                content.meeting().map(this::meeting),
                sections(content));
    }

    private String summary(DigestContent content) {
        String told = Stream.of(
                        count("digest.count.new", content.news(Kind.NEW)),
                        count("digest.count.changed", content.news(Kind.CHANGED)),
                        count("digest.count.cancelled", content.news(Kind.CANCELLED)),
                        count("digest.count.overlaps", content.overlaps()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty()
                ? words.say("digest.count.coming", content.coming().size())
                : told;
    }

    private String count(String key, List<?> items) {
        return items.isEmpty() ? "" : words.say(key, items.size());
    }

    private List<Section> sections(DigestContent content) {
        List<Section> all = new ArrayList<>();
        add(all, "new", content.news(Kind.NEW), MOST_ACTIVITIES, this::fresh);
        add(all, "changed", content.news(Kind.CHANGED), MOST_ACTIVITIES, this::changed);
        add(all, "cancelled", content.news(Kind.CANCELLED), MOST_ACTIVITIES, this::cancelled);
        add(all, "overlaps", content.overlaps(), MOST_OVERLAPS, this::overlap);
        add(all, "coming", content.coming(), MOST_ACTIVITIES, this::coming);
        add(all, "opportunities", content.opportunities(), MOST_OVERLAPS, this::overlap);
        return all;
    }

    private <T> void add(List<Section> all, String name, List<T> items, int most, Function<T, Entry> entry) {
        if (!items.isEmpty()) {
            List<Entry> entries = items.stream().limit(most).map(entry).toList();
            all.add(new Section(
                    name,
                    words.say("digest.section." + name),
                    entries,
                    items.size() - entries.size(),
                    most == MOST_OVERLAPS ? "/overlaps" : "/calendar?view=list"));
        }
    }

    private Entry fresh(News news) {
        return entry(news.activity(), false, List.of());
    }

    private Entry changed(News news) {
        return entry(
                news.activity(),
                false,
                news.told().stream().map(changeWords::say).toList());
    }

    private Entry cancelled(News news) {
        String reason = oneLine(news.reason());
        return entry(news.activity(), true, reason.isEmpty() ? List.of() : List.of(words.say("digest.reason", reason)));
    }

    private Entry coming(Activity activity) {
        return entry(activity, false, List.of());
    }

    private Entry entry(Activity activity, boolean gone, List<String> lines) {
        Plan plan = activity.plan();
        return new Entry(
                plan.lead(),
                "",
                organisations.get(plan.lead()).colour(),
                organisations.shortName(plan.lead()),
                Gathering.isOwn(plan, viewer),
                gone,
                oneLine(plan.title()),
                href(activity),
                facts(plan),
                lines.stream().map(DigestWords::oneLine).toList(),
                List.of());
    }

    private Entry overlap(OpenFlag flag) {
        Plan one = flag.first().plan();
        Plan other = flag.second().plan();
        String kind = flag.finding().kind().slug();
        return new Entry(
                0,
                kind,
                FLAG_COLOURS.getOrDefault(kind, "#52606d"),
                overlapWords.kind(flag.finding().kind()),
                flag.isOf(viewer),
                false,
                "",
                "/overlaps",
                "",
                List.of(
                        oneLine(overlapWords.aboutBoth(flag.finding(), one, other)),
                        overlapWords.nextStep(flag.finding(), one, other, viewer.organisation())),
                List.of(party(flag.first()), party(flag.second())));
    }

    private Party party(Activity activity) {
        Plan plan = activity.plan();
        return new Party(
                words.say(
                        "digest.party",
                        organisations.shortName(plan.lead()),
                        oneLine(plan.title()),
                        activityWords.when(plan)),
                href(activity));
    }

    private DigestView.Meeting meeting(DigestContent.Meeting meeting) {
        Plan plan = meeting.activity().plan();
        return new DigestView.Meeting(
                activityWords.when(plan),
                oneLine(activityWords.place(plan.place())),
                "/meetings/next",
                meeting.itemsUntil()
                        .map(until ->
                                words.say("digest.meeting.until", words.dates().day(until)))
                        .orElse(""));
    }

    private String facts(Plan plan) {
        String doubt = plan.status() == Status.TENTATIVE ? words.say("activity.status.tentative") : "";
        return Stream.of(activityWords.when(plan), oneLine(activityWords.place(plan.place())), doubt)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String href(Activity activity) {
        return "/activities/" + activity.id();
    }

    private String day(Instant at) {
        return words.dates().day(LocalDate.ofInstant(at, zone));
    }

    /** What was typed on several lines could pass for another entry of the plain text. */
    private static String oneLine(String typed) {
        return typed.replaceAll("[\\s\\p{Cc}\\p{Z}]+", " ").strip();
    }
}
