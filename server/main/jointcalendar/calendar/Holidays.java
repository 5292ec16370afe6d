package jointcalendar.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import jointcalendar.text.Words;

/**
 * Kazakhstan's public holidays, by the file {@code holidays.xml}. Days off that the government moves from year to year are not among
 * them; Kurban Ait is reckoned and may differ by a day from what is proclaimed.
 */
public final class Holidays {
    private final HolidayManager manager;

    public Holidays() {
        URL file = Objects.requireNonNull(Holidays.class.getResource("holidays.xml"));
        this.manager = HolidayManager.getInstance(ManagerParameters.create(file));
    }

    /** Whether nobody need work on that day, whatever day of the week it is. */
    public boolean isHoliday(LocalDate day) {
        return !manager.getHolidays(day, day).isEmpty();
    }

    /** The names of the holidays from first to last day, both inclusive, by day. */
    SortedMap<LocalDate, String> between(LocalDate first, LocalDate last, Words words) {
        SortedMap<LocalDate, String> names = new TreeMap<>();
        manager.getHolidays(first, last)
                .forEach(holiday -> names.merge(
                        holiday.getDate(),
                        words.say("calendar.holiday." + holiday.getPropertiesKey()),
                        (one, other) -> one + ", " + other));
        return names;
    }
}
