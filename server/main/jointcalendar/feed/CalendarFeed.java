package jointcalendar.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.BusyEvent;
import jointcalendar.activity.BusyRepository;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Status;
import jointcalendar.db.ChangeCounter;
import jointcalendar.ical.CalendarFile;
import jointcalendar.ical.CalendarHeader;
import jointcalendar.ical.RenderedEvent;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;

/**
 * The calendar as a file for one viewer. Equal requests share one rendering until the calendar changes or the day ends; what a viewer
 * may see is part of what makes requests equal.
 */
public final class CalendarFeed {
    private static final int PAST_YEARS = 2;
    private static final int CANCELLED_DAYS = 90;
    private static final long KEPT_BYTES = 64_000_000;
    private static final LocalDate FOREVER = LocalDate.of(2200, 1, 1);

    private record Key(Viewer viewer, Filter filter, String name, URI source, long number, LocalDate day) {}

    private final Cache<Key, CalendarBytes> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<Key, CalendarBytes>weigher((key, file) -> file.size() + 500)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final Cache<Key, CalendarBytes> last =
            Caffeine.newBuilder().weakValues().build();
    private final ActivityRepository activities;
    private final ActivityEvents events;
    private final BusyRepository busyTimes;
    private final BusyEvents busyEvents = new BusyEvents();
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Messages messages;
    private final ChangeCounter counter;
    private final Clock clock;
    private final Clock realTime;

    /**
     * @param clock the portal's business clock, in the portal's zone
     * @param realTime by which clients are told how old a file is
     */
    public CalendarFeed(
            ActivityRepository activities,
            ActivityEvents events,
            BusyRepository busyTimes,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Messages messages,
            ChangeCounter counter,
            Clock clock,
            Clock realTime) {
        this.activities = activities;
        this.events = events;
        this.busyTimes = busyTimes;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.messages = messages;
        this.counter = counter;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** The file as of now. */
    public CalendarBytes of(Viewer viewer, Filter filter, String name, URI source) {
        Viewer sameRights = viewer.withoutName();
        Key key = new Key(sameRights, filter, name, source, counter.current(), LocalDate.now(clock));
        return kept.get(key, this::render);
    }

    private CalendarBytes render(Key key) {
        Words words = messages.in(key.viewer().language());
        List<Activity> shown =
                activities.between(key.day().minusYears(PAST_YEARS), FOREVER, key.filter(), key.viewer()).stream()
                        .filter(activity -> isShown(activity, key.day()))
                        .toList();
        CalendarHeader header =
                new CalendarHeader(key.name(), Optional.empty(), key.source(), "teal", Duration.ofHours(1));
        Names names = new Names(words, vocabulary.current(), organisations.all());
        List<RenderedEvent> all =
                new ArrayList<>(events.of(shown, names, key.viewer().signedIn()));
        all.addAll(events.of(givenUp(key), names, key.viewer().signedIn()));
        all.addAll(busyEvents.of(busy(key), words, vocabulary.current(), organisations.all()));
        byte[] bytes = CalendarFile.of(header, all);
        return sinceWhen(key, new CalendarBytes(bytes, realTime));
    }

    private List<BusyEvent> busy(Key key) {
        return busyTimes.events(
                key.day().minusYears(PAST_YEARS), FOREVER, key.filter(), key.viewer(), cancelledSince(key.day()));
    }

    /** What was given up for another stays as cancelled in every calendar that had it, so that clients take their copy out. */
    private List<Activity> givenUp(Key key) {
        return activities.givenUp(
                cancelledSince(key.day()), key.day().minusYears(PAST_YEARS), FOREVER, key.filter(), key.viewer());
    }

    private static Instant cancelledSince(LocalDate today) {
        return today.minusDays(CANCELLED_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * A file that is rendered anew and comes out the same is as old as it was. Its age cannot be read from its activities: one that is
     * shown no longer changes the file too, and leaves no trace in it.
     */
    private CalendarBytes sinceWhen(Key key, CalendarBytes made) {
        Key always = new Key(key.viewer(), key.filter(), key.name(), key.source(), 0, LocalDate.EPOCH);
        return Objects.requireNonNull(
                last.asMap().merge(always, made, (before, now) -> before.isSameAs(now) ? before : now));
    }

    /** Drafts are nobody's calendar entry; what was cancelled stays long enough for every client to have seen it. */
    private static boolean isShown(Activity activity, LocalDate today) {
        if (activity.plan().status() == Status.DRAFT) {
            return false;
        }
        LocalDate changed = LocalDate.ofInstant(activity.changedAt(), ZoneOffset.UTC);
        return activity.plan().status() != Status.CANCELLED
                || !changed.plusDays(CANCELLED_DAYS).isBefore(today);
    }
}
