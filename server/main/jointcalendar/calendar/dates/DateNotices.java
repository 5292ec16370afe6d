package jointcalendar.calendar.dates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.calendar.OverlapNotice;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.day.DateTrouble;
import jointcalendar.overlap.day.DateWords;
import jointcalendar.overlap.day.DayAdvice;
import jointcalendar.overlap.day.Surroundings;
import jointcalendar.overlap.load.Load;
import jointcalendar.overlap.load.LoadWords;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Words what a plan's days ask of people, and what speaks against them, of what the visitor may know. */
public final class DateNotices {
    private static final int MOST_LOADS = 3;
    private static final int MOST_TROUBLES = 4;

    private final DayAdvice advice;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public DateNotices(
            DayAdvice advice, VocabularyRepository vocabulary, OrganisationRepository organisations, Clock clock) {
        this.advice = advice;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Of a saved activity; nothing for the public, and nothing of what is over. */
    public List<OverlapNotice> of(Activity activity, Visitor visitor) {
        boolean asked = visitor.viewer().signedIn()
                && activity.plan().status().counts()
                && !activity.plan().lastDay().isBefore(today());
        return asked
                ? of(advice.around(activity.plan(), activity.id(), visitor.viewer(), visitor.words()), visitor.words())
                : List.of();
    }

    /** Trouble with days first, since it is certain; then loads, the heaviest first. */
    public List<OverlapNotice> of(Surroundings around, Words words) {
        LoadWords loads = loadWords(words);
        DateWords dates = new DateWords(words);
        return Stream.concat(
                        around.troubles(today()).stream()
                                .limit(MOST_TROUBLES)
                                .map(trouble -> notice(trouble, dates, words)),
                        around.loads(today()).stream().limit(MOST_LOADS).map(load -> notice(load, loads, words)))
                .toList();
    }

    private LoadWords loadWords(Words words) {
        return new LoadWords(words, vocabulary.current(), organisations.all()::shortName);
    }

    static OverlapNotice notice(DateTrouble trouble, DateWords dates, Words words) {
        boolean meeting = trouble instanceof DateTrouble.Meeting;
        return new OverlapNotice(
                "date",
                dates.title(trouble),
                dates.sentence(trouble),
                dates.advice(trouble),
                trouble instanceof DateTrouble.Meeting met ? "/activities/" + met.meeting() : "",
                meeting ? words.say("dates.trouble.meeting.see") : "",
                Optional.empty());
    }

    private static OverlapNotice notice(Load load, LoadWords loads, Words words) {
        return new OverlapNotice(
                "load",
                words.say("dates.load.title"),
                loads.withThis(load),
                words.say("dates.load.with-advice"),
                "/overlaps/load?audience=" + load.audience(),
                words.say("dates.load.see"),
                Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
