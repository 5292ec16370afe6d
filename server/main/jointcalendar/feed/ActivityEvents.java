package jointcalendar.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.ical.CalendarEvent;
import jointcalendar.ical.RenderedEvent;
import jointcalendar.ical.When;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Language;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/**
 * Activities as events of a calendar, one for each session. An event is rendered once and its bytes are kept under all that they
 * depend on, so that a feed of thousands is little more than their sum.
 */
public final class ActivityEvents {
    private static final long KEPT_BYTES = 48_000_000;

    private record Key(long activity, int version, int session, Language language, Object names) {}

    private final Cache<Key, RenderedEvent> rendered = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<Key, RenderedEvent>weigher((key, event) -> event.size() + 200)
            .build();
    private final URI baseUrl;

    public ActivityEvents(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The events of these activities, in their order, in one language. */
    public List<RenderedEvent> of(
            Collection<Activity> activities, Words words, Vocabulary vocabulary, Organisations organisations) {
        List<RenderedEvent> events = new ArrayList<>(activities.size());
        for (Activity activity : activities) {
            for (int i = 0; i < activity.plan().sessions().size(); i++) {
                events.add(one(activity, i, words, vocabulary, organisations));
            }
        }
        return events;
    }

    /** Vocabulary and organisations are snapshots, so they stand in the key by what they are, not by what they hold. */
    private RenderedEvent one(
            Activity activity, int session, Words words, Vocabulary vocabulary, Organisations organisations) {
        List<Object> names = List.of(vocabulary, organisations);
        Key key = new Key(activity.id(), activity.version(), session, words.language(), names);
        return rendered.get(
                key,
                missing -> RenderedEvent.of(new Made(activity, session, words, vocabulary, organisations).event()));
    }

    private final class Made {
        private final Activity activity;
        private final Plan plan;
        private final int session;
        private final Words words;
        private final Vocabulary vocabulary;
        private final Organisations organisations;

        Made(Activity activity, int session, Words words, Vocabulary vocabulary, Organisations organisations) {
            this.activity = activity;
            this.plan = activity.plan();
            this.session = session;
            this.words = words;
            this.vocabulary = vocabulary;
            this.organisations = organisations;
        }

        CalendarEvent event() {
            return new CalendarEvent(
                    new CalendarEvent.Revision(
                            uid(),
                            activity.sequence(),
                            activity.changedAt(),
                            activity.createdAt(),
                            activity.changedAt()),
                    when(),
                    status(),
                    plan.precision() != DatePrecision.DAY || !vocabulary.gathers(plan.kind()),
                    classification(),
                    wording(),
                    new CalendarEvent.Organizer(organisations.shortName(plan.lead()), Optional.empty()),
                    Optional.of(page()),
                    plan.sessions().size() > 1 ? Optional.of(activity.uid()) : Optional.empty());
        }

        /** The activity's own for a single session; else one derived for each, which stays the same at each writing. */
        private String uid() {
            return plan.sessions().size() == 1
                    ? activity.uid()
                    : UUID.nameUUIDFromBytes((activity.uid() + "/" + session).getBytes(StandardCharsets.UTF_8))
                            .toString();
        }

        private When when() {
            Session one = plan.sessions().get(session);
            return one.times()
                    .<When>map(times -> new When.Timed(
                            one.firstDay().atTime(times.start()), one.lastDay().atTime(times.end()), times.zone()))
                    .orElseGet(() -> new When.AllDay(one.firstDay(), one.lastDay()));
        }

        private CalendarEvent.Status status() {
            if (plan.status() == Status.CANCELLED) {
                return CalendarEvent.Status.CANCELLED;
            }
            boolean sure = plan.precision() == DatePrecision.DAY
                    && (plan.status() == Status.CONFIRMED || plan.status() == Status.COMPLETED);
            return sure ? CalendarEvent.Status.CONFIRMED : CalendarEvent.Status.TENTATIVE;
        }

        private CalendarEvent.Classification classification() {
            return switch (plan.visibility()) {
                case PUBLIC -> CalendarEvent.Classification.PUBLIC;
                case MEMBERS, DONORS, CHOSEN, OWN -> CalendarEvent.Classification.PRIVATE;
                case BUSY, HIDDEN -> CalendarEvent.Classification.CONFIDENTIAL;
            };
        }

        private CalendarEvent.Wording wording() {
            return new CalendarEvent.Wording(
                    summary(), description(), new ActivityWords(words, vocabulary).place(plan.place()), categories());
        }

        private String summary() {
            String title = organisations.shortName(plan.lead()) + ": " + plan.titleIn(words.language());
            if (plan.status() == Status.CANCELLED) {
                return words.say("feed.summary.cancelled", title);
            }
            return plan.precision() == DatePrecision.DAY
                    ? title
                    : words.say("feed.summary.open", title, new ActivityWords(words, vocabulary).when(plan));
        }

        private String description() {
            String reason = plan.cancellationReason()
                    .map(why -> words.say("activity.show.cancelled", why))
                    .orElse("");
            return Stream.of(
                            reason,
                            plan.descriptionIn(words.language()),
                            line("activity.show.audiences", names(Term.List.AUDIENCE, plan.audiences())),
                            line("activity.show.themes", names(Term.List.THEME, plan.themes())),
                            line("activity.show.partners", partners()),
                            line("result.outcome", plan.result().outcome()))
                    .filter(part -> !part.isEmpty())
                    .reduce((one, next) -> one + "\n" + next)
                    .orElse("");
        }

        private String line(String key, String value) {
            return value.isEmpty() ? "" : words.say(key) + ": " + value;
        }

        private String partners() {
            return String.join(
                    ", ", plan.partners().stream().map(organisations::shortName).toList());
        }

        private String names(Term.List list, Collection<String> slugs) {
            return String.join(
                    ", ",
                    slugs.stream()
                            .map(slug -> vocabulary.name(list, slug, words.language()))
                            .toList());
        }

        private List<String> categories() {
            return Stream.concat(
                            Stream.of(vocabulary.name(Term.List.KIND, plan.kind(), words.language())),
                            plan.themes().stream()
                                    .map(slug -> vocabulary.name(Term.List.THEME, slug, words.language())))
                    .toList();
        }

        private URI page() {
            return URI.create(baseUrl + "/activities/" + activity.id());
        }
    }
}
