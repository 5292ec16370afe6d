package jointcalendar.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jointcalendar.activity.Activity;
import jointcalendar.ical.RenderedEvent;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Language;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/**
 * Activities as events of a calendar, one for each session. An event is rendered once and its bytes are kept under all that they
 * depend on, so that a feed of thousands is little more than their sum.
 */
public final class ActivityEvents {
    private static final long KEPT_BYTES = 48_000_000;

    private record Key(
            long activity, int version, int session, Language language, boolean withContacts, Object names) {}

    private final Cache<Key, RenderedEvent> rendered = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<Key, RenderedEvent>weigher((key, event) -> event.size() + 200)
            .build();
    private final URI baseUrl;

    public ActivityEvents(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The events of these activities, in their order, in one language; without whom to ask, so that anybody may have them. */
    public List<RenderedEvent> of(
            Collection<Activity> activities, Words words, Vocabulary vocabulary, Organisations organisations) {
        return of(activities, new Names(words, vocabulary, organisations), false);
    }

    /** @param withContacts whether whom to ask is told: a person, and so never to the public */
    List<RenderedEvent> of(Collection<Activity> activities, Names names, boolean withContacts) {
        List<RenderedEvent> events = new ArrayList<>(activities.size());
        for (Activity activity : activities) {
            for (int i = 0; i < activity.plan().sessions().size(); i++) {
                events.add(one(activity, i, names, withContacts));
            }
        }
        return events;
    }

    /** Vocabulary and organisations are snapshots, so they stand in the key by what they are, not by what they hold. */
    private RenderedEvent one(Activity activity, int session, Names names, boolean withContacts) {
        List<Object> snapshots = List.of(names.vocabulary(), names.organisations());
        Key key = new Key(
                activity.id(), activity.version(), session, names.words().language(), withContacts, snapshots);
        return rendered.get(
                key,
                missing -> RenderedEvent.of(new ActivityEvent(activity, session, names, withContacts).in(baseUrl)));
    }
}
