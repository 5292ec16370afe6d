package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jointcalendar.activity.Seen;
import jointcalendar.text.Words;

/** A list of activities parted by months. Templates read it as {@code list}. */
record ListView(List<Group> groups) {
    /** The activities that begin in one month, or that had begun before the list does. */
    record Group(String title, List<Entry> entries) {}

    /** @param shown by first day */
    static ListView of(List<Seen> shown, Function<Seen, Entry> entries, LocalDate from, Words words) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        shown.forEach(what -> groups.computeIfAbsent(title(what.firstDay(), from, words), key -> new ArrayList<>())
                .add(entries.apply(what)));
        return new ListView(groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList());
    }

    private static String title(LocalDate firstDay, LocalDate from, Words words) {
        return firstDay.isBefore(from)
                ? words.say("calendar.list.under-way", words.dates().day(from))
                : words.dates().month(YearMonth.from(firstDay));
    }
}
