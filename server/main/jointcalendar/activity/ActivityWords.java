package jointcalendar.activity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.text.Dates;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/** When and where an activity is, in the reader's words. */
public final class ActivityWords {
    private static final int MOST_SESSIONS_TOLD = 3;

    private final Words words;
    private final Vocabulary vocabulary;
    private final Optional<ZoneId> zone;

    public ActivityWords(Words words, Vocabulary vocabulary) {
        this(words, vocabulary, Optional.empty());
    }

    /** @param zone of the reader, in which times are told as well where it differs from the venue's */
    public ActivityWords(Words words, Vocabulary vocabulary, Optional<ZoneId> zone) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.zone = zone;
    }

    /**
     * "Tue, 3 Apr – Wed, 4 Apr 2007", with times where there are some, or "some time in May 2007"; of many sessions only how many there are
     * and within which days.
     */
    public String when(Plan plan) {
        return plan.sessions().size() > MOST_SESSIONS_TOLD
                ? words.say(
                        "activity.when.sessions", plan.sessions().size(), dates().span(plan.firstDay(), plan.lastDay()))
                : dates(plan.precision(), plan.sessions());
    }

    /** As {@link #when}, of a busy time. */
    public String when(Busy busy) {
        return dates(busy.precision(), List.of(Session.wholeDays(busy.firstDay(), busy.lastDay())));
    }

    /** As {@link #when}, of dates alone. */
    public String dates(DatePrecision precision, List<Session> sessions) {
        if (precision != DatePrecision.DAY) {
            return open(precision, sessions.get(0).firstDay(), sessions.get(0).lastDay());
        }
        return sessions.stream().map(this::session).collect(Collectors.joining("; "));
    }

    /** Venue, town and region or country, as far as they are known; empty where nothing is. */
    public String place(Place place) {
        String area = place.region()
                .or(place::country)
                .map(code -> vocabulary.place(code, words.language()))
                .orElse("");
        return Stream.of(place.venue(), place.locality(), area.equals(place.locality()) ? "" : area)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String open(DatePrecision precision, LocalDate first, LocalDate last) {
        boolean wholeQuarter = precision == DatePrecision.QUARTER
                && first.getMonth() == first.getMonth().firstMonthOfQuarter()
                && first.plusMonths(2).getMonth() == last.getMonth()
                && first.getYear() == last.getYear();
        if (wholeQuarter) {
            int quarter = (first.getMonthValue() + 2) / 3;
            return words.say("activity.when.quarter", quarter, Integer.toString(first.getYear()));
        }
        String key = first.plusMonths(1).isAfter(last) ? "activity.when.month" : "activity.when.months";
        return words.say(key, dates().months(first, last));
    }

    /** One session as {@link #when} tells it. */
    public String session(Session session) {
        return session.times()
                .map(times -> yours(session, times)
                        .map(yours -> words.say("activity.when.yours", timed(session, times), yours))
                        .orElseGet(() -> timed(session, times)))
                .orElseGet(() -> dates().span(session.firstDay(), session.lastDay()));
    }

    /** The times as the reader's clocks show them; nothing where they show the same. */
    private Optional<String> yours(Session session, Session.Times times) {
        LocalDateTime first = session.firstDay().atTime(times.start());
        LocalDateTime last = session.lastDay().atTime(times.end());
        return zone.flatMap(own -> {
            LocalDateTime from = there(first, times.zone(), own);
            LocalDateTime to = there(last, times.zone(), own);
            return from.equals(first) && to.equals(last) ? Optional.empty() : Optional.of(between(from, to, session));
        });
    }

    private static LocalDateTime there(LocalDateTime here, ZoneId from, ZoneId to) {
        return here.atZone(from).withZoneSameInstant(to).toLocalDateTime();
    }

    /** Days are named only where they are others than the venue's. */
    private String between(LocalDateTime from, LocalDateTime to, Session session) {
        boolean sameDays = from.toLocalDate().equals(session.firstDay())
                && to.toLocalDate().equals(session.lastDay());
        return sameDays
                ? dates().time(from.toLocalTime()) + "–" + dates().time(to.toLocalTime())
                : moment(from) + " – " + moment(to);
    }

    private String moment(LocalDateTime at) {
        return dates().shortDay(at.toLocalDate()) + " " + dates().time(at.toLocalTime());
    }

    private String timed(Session session, Session.Times times) {
        String zone = dates().town(times.zone());
        return session.firstDay().equals(session.lastDay())
                ? words.say(
                        "activity.when.timed",
                        dates().day(session.firstDay()),
                        dates().time(times.start()),
                        dates().time(times.end()),
                        zone)
                : words.say(
                        "activity.when.timed-days",
                        dates().day(session.firstDay()),
                        dates().time(times.start()),
                        dates().day(session.lastDay()),
                        dates().time(times.end()),
                        zone);
    }

    private Dates dates() {
        return words.dates();
    }
}
