package jointcalendar.overlap.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Session;
import jointcalendar.setting.Holidays;
import jointcalendar.text.Words;

/**
 * Finds the public holidays and the coordination meetings on which activities fall. Only what gathers people has such trouble: a campaign
 * of months cannot avoid holidays, and many a campaign seeks them. Where only the month is known, no day is wrong yet. Weekends are no
 * trouble: study visits span them on purpose. Days are those of the sessions as they are stored.
 */
final class DateTroubles {
    private static final Comparator<DateTrouble> BY_DAY = Comparator.comparing(DateTrouble::first);

    private final List<MeetingDay> meetings;
    private final Map<Optional<String>, SortedMap<LocalDate, String>> holidays =
            new TreeMap<>(Comparator.comparing(country -> country.orElse("")));
    private final UnaryOperator<Optional<String>> abroad;
    private final java.util.function.Function<Optional<String>, SortedMap<LocalDate, String>> read;

    /**
     * For activities with days from first to last, both inclusive.
     *
     * @param meetings of those days
     * @param words in which holidays are named
     */
    DateTroubles(List<MeetingDay> meetings, Holidays calendar, LocalDate first, LocalDate last, Words words) {
        this.meetings = meetings;
        this.abroad = country -> country.filter(there -> calendar.isAbroad(country));
        this.read = country -> calendar.between(first, last, country, words);
    }

    /**
     * In the order of their days.
     *
     * @param activity its number, since a meeting is no trouble to itself; 0 for none
     * @param country in which it is held
     */
    List<DateTrouble> of(long activity, Optional<String> country, DatePrecision precision, List<Session> sessions) {
        if (precision != DatePrecision.DAY) {
            return List.of();
        }
        List<DateTrouble> found = new ArrayList<>(holidays(abroad.apply(country), sessions));
        meetings.stream()
                .filter(meeting -> meeting.activity() != activity)
                .filter(meeting ->
                        sessions.stream().anyMatch(session -> meeting.touches(session.firstDay(), session.lastDay())))
                .map(meeting -> new DateTrouble.Meeting(meeting.first(), meeting.last(), meeting.activity()))
                .forEach(found::add);
        return found.stream().distinct().sorted(BY_DAY).toList();
    }

    private List<DateTrouble> holidays(Optional<String> country, List<Session> sessions) {
        SortedMap<LocalDate, String> known = holidays.computeIfAbsent(country, read);
        SortedMap<LocalDate, String> touched = new TreeMap<>();
        for (Session session : sessions) {
            touched.putAll(known.subMap(session.firstDay(), session.lastDay().plusDays(1)));
        }
        List<DateTrouble> found = new ArrayList<>();
        touched.forEach((day, name) -> join(found, new DateTrouble.Holiday(day, day, name, country)));
        return found;
    }

    /** Nauryz on three days is one holiday of three days. */
    private static void join(List<DateTrouble> found, DateTrouble.Holiday next) {
        DateTrouble last = found.isEmpty() ? next : found.get(found.size() - 1);
        if (last instanceof DateTrouble.Holiday before
                && before.name().equals(next.name())
                && before.last().plusDays(1).equals(next.first())) {
            found.set(
                    found.size() - 1,
                    new DateTrouble.Holiday(before.first(), next.last(), next.name(), next.country()));
        } else {
            found.add(next);
        }
    }
}
