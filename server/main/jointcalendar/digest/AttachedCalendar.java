package jointcalendar.digest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jointcalendar.activity.Activity;
import jointcalendar.feed.ActivityEvents;
import jointcalendar.ical.CalendarFile;
import jointcalendar.ical.CalendarHeader;
import jointcalendar.mail.Attachment;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;

/** The calendar file that goes with a digest. */
public final class AttachedCalendar {
    private final ActivityEvents events;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final URI publicFeed;

    /** @param baseUrl the portal's own address, without a slash at its end */
    public AttachedCalendar(
            ActivityEvents events, VocabularyRepository vocabulary, OrganisationRepository organisations, URI baseUrl) {
        this.events = events;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.publicFeed = URI.create(baseUrl + "/calendar.ics");
    }

    /** These activities, each of which the recipient may see, under the issue's name. */
    Attachment of(Issue issue, List<Activity> activities, Words words) {
        String title = words.say("digest.title", words.dates().monthWithin(issue.month()));
        CalendarHeader header = new CalendarHeader(
                words.say("common.name") + ": " + title, Optional.empty(), publicFeed, "teal", Duration.ofDays(1));
        byte[] file = CalendarFile.of(header, events.of(activities, words, vocabulary.current(), organisations.all()));
        return new Attachment(
                "joint-calendar-" + issue.month() + ".ics", "text/calendar; charset=UTF-8; method=PUBLISH", file);
    }
}
