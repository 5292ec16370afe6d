package jointcalendar.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Busy;
import jointcalendar.activity.BusyEvent;
import jointcalendar.activity.DatePrecision;
import jointcalendar.ical.CalendarEvent;
import jointcalendar.ical.RenderedEvent;
import jointcalendar.ical.When;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/**
 * Busy times as events of a calendar: who and which days, and no page. Once the activity is shown as what it is, its busy events are in the
 * feed no more and its own come instead, each under another UID, so that clients take the ones out and the others in.
 */
final class BusyEvents {
    private static final long MOST_KEPT = 20_000;

    private record Key(BusyEvent event, String summary) {}

    private final Cache<Key, RenderedEvent> rendered =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** The events of these busy times, in their order, in one language. */
    List<RenderedEvent> of(List<BusyEvent> times, Words words, Vocabulary vocabulary, Organisations organisations) {
        return times.stream()
                .map(time -> {
                    String lead = organisations.shortName(time.busy().organisation());
                    return rendered.get(new Key(time, summary(time, lead, words, vocabulary)), key -> event(key, lead));
                })
                .toList();
    }

    private static String summary(BusyEvent event, String lead, Words words, Vocabulary vocabulary) {
        Busy busy = event.busy();
        String told = words.say("feed.summary.busy", lead);
        String summary = event.cancelled() ? words.say("feed.summary.cancelled", told) : told;
        return busy.precision() == DatePrecision.DAY
                ? summary
                : words.say("feed.summary.open", summary, new ActivityWords(words, vocabulary).when(busy));
    }

    private static CalendarEvent.Status status(boolean cancelled, boolean open) {
        if (cancelled) {
            return CalendarEvent.Status.CANCELLED;
        }
        return open ? CalendarEvent.Status.TENTATIVE : CalendarEvent.Status.CONFIRMED;
    }

    private static RenderedEvent event(Key key, String lead) {
        BusyEvent event = key.event();
        boolean open = event.busy().precision() != DatePrecision.DAY;
        return RenderedEvent.of(new CalendarEvent(
                new CalendarEvent.Revision(
                        event.uid(), event.sequence(), event.changedAt(), event.changedAt(), event.changedAt()),
                new When.AllDay(event.busy().firstDay(), event.busy().lastDay()),
                status(event.cancelled(), open),
                open,
                CalendarEvent.Classification.CONFIDENTIAL,
                new CalendarEvent.Wording(key.summary(), "", "", List.of()),
                new CalendarEvent.Organizer(lead, Optional.empty()),
                Optional.empty(),
                Optional.empty()));
    }
}
