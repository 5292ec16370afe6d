package jointcalendar.feed;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Link;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.text.Markdown;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;

/** What people read in an event of an activity: its summary, and a description that holds all else that is known of it. */
final class EventText {
    private final Plan plan;
    private final int session;
    private final Names names;
    private final Words words;
    private final boolean withContacts;

    EventText(Plan plan, int session, Names names, boolean withContacts) {
        this.plan = plan;
        this.session = session;
        this.names = names;
        this.words = names.words();
        this.withContacts = withContacts;
    }

    String summary() {
        String title = names.organisations().shortName(plan.lead()) + ": " + plan.titleIn(words.language());
        if (plan.status() == Status.CANCELLED) {
            return words.say("feed.summary.cancelled", title);
        }
        return plan.precision() == DatePrecision.DAY
                ? title
                : words.say("feed.summary.open", title, names.activityWords().when(plan));
    }

    String description() {
        return Stream.of(words(), people(), organisations(), addresses(), outcome())
                .flatMap(part -> part)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> words() {
        String reason = plan.cancellationReason()
                .map(why -> words.say("activity.show.cancelled", why))
                .orElse("");
        int all = plan.sessions().size();
        return Stream.of(
                reason,
                Markdown.plain(plan.descriptionIn(words.language())),
                all > 1 ? words.say("feed.session", session + 1, all) : "");
    }

    private Stream<String> people() {
        return Stream.of(
                line("activity.show.audiences", audiences()),
                line("activity.show.expected", plan.expectedParticipants()),
                line("activity.show.targets", names.places(plan.targets())),
                line("activity.show.themes", names.terms(Term.List.THEME, plan.themes())));
    }

    private List<String> audiences() {
        return plan.audiences().stream().map(this::audience).toList();
    }

    private String audience(String slug) {
        String name = names.term(Term.List.AUDIENCE, slug);
        Integer size = plan.audienceSizes().get(slug);
        return size == null ? name : words.say("activity.show.size", name, size);
    }

    private Stream<String> organisations() {
        return Stream.of(
                line("activity.show.partners", names.organisations(plan.partners())),
                line("activity.show.funders", names.organisations(plan.funders())),
                line(
                        "activity.show.host",
                        names.organisations(plan.host().stream().toList())),
                line("activity.show.work-languages", names.languages(plan.workLanguages())),
                line("activity.show.contact", withContacts ? contact() : ""));
    }

    /** Name, address and telephone in one line; empty where nobody is named. */
    String contact() {
        return Stream.of(
                        plan.contact().name(),
                        plan.contact().email(),
                        plan.contact().phone())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Stream<String> addresses() {
        Stream<String> links = plan.links().stream().filter(EventText::isSafe).map(EventText::link);
        String online = plan.place().online();
        return Stream.concat(Stream.of(line("activity.show.online", isSafe(online) ? online : "")), links);
    }

    private static boolean isSafe(Link link) {
        return isSafe(link.address());
    }

    private static boolean isSafe(String address) {
        return address.regionMatches(true, 0, "https://", 0, 8);
    }

    private static String link(Link link) {
        return link.label().isEmpty() ? link.address() : link.label() + ": " + link.address();
    }

    private Stream<String> outcome() {
        return Stream.of(
                line("result.participants", plan.result().participants()),
                line("result.outcome", Markdown.plain(plan.result().outcome())));
    }

    private String line(String key, Collection<String> values) {
        return line(key, String.join(", ", values));
    }

    private String line(String key, OptionalInt number) {
        return number.isEmpty() ? "" : line(key, words.number(number.getAsInt()));
    }

    private String line(String key, String value) {
        return value.isEmpty() ? "" : words.say(key) + ": " + value;
    }
}
