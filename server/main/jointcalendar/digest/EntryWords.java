package jointcalendar.digest;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import jointcalendar.digest.OpenFlags.OpenFlag;
import jointcalendar.organisation.Organisations;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/** Puts one activity or overlap of a digest into its reader's words. */
final class EntryWords {
    private static final Map<String, String> FLAG_COLOURS =
            Map.of("clash", "#b42318", "repeat", "#a14a06", "duplicate", "#7a2e9e", "opportunity", "#1f7a4d");

    private final Words words;
    private final Organisations organisations;
    private final Viewer viewer;
    private final ActivityWords activityWords;
    private final ChangeWords changeWords;
    private final OverlapWords overlapWords;

    /** @param zone of the reader, in which times are told as well where it differs from the venue's */
    EntryWords(Words words, Vocabulary vocabulary, Organisations organisations, Viewer viewer, ZoneId zone) {
        this.words = words;
        this.organisations = organisations;
        this.viewer = viewer;
        this.activityWords = new ActivityWords(words, vocabulary, Optional.of(zone));
        this.changeWords = new ChangeWords(words, vocabulary, organisations);
        this.overlapWords = new OverlapWords(words, vocabulary, organisations::shortName);
    }

    Entry plain(Activity activity) {
        return entry(activity, false, List.of());
    }

    Entry changed(News news) {
        return entry(
                news.activity(),
                false,
                news.told().stream().map(changeWords::say).toList());
    }

    Entry cancelled(News news) {
        String reason = oneLine(news.reason());
        return entry(news.activity(), true, reason.isEmpty() ? List.of() : List.of(words.say("digest.reason", reason)));
    }

    /** Under the one that stands for both, which may be another's than the one that the reader knew. */
    Entry joined(News news) {
        Activity kept = news.kept().orElse(news.activity());
        String one = words.say(
                "digest.joined",
                organisations.shortName(news.activity().plan().lead()),
                oneLine(news.activity().plan().titleIn(words.language())),
                organisations.shortName(kept.plan().lead()),
                oneLine(kept.plan().titleIn(words.language())));
        return entry(kept, false, List.of(one));
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
                oneLine(plan.titleIn(words.language())),
                href(activity),
                facts(plan),
                lines.stream().map(EntryWords::oneLine).toList(),
                List.of());
    }

    Entry overlap(OpenFlag flag) {
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
                        oneLine(plan.titleIn(words.language())),
                        activityWords.when(plan)),
                href(activity));
    }

    DigestView.Meeting meeting(DigestContent.Meeting meeting) {
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

    /** What was typed on several lines could pass for another entry of the plain text. */
    private static String oneLine(String typed) {
        return typed.replaceAll("[\\s\\p{Cc}\\p{Z}]+", " ").strip();
    }
}
