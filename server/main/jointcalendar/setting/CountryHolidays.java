package jointcalendar.setting;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jointcalendar.text.Words;

/**
 * The public holidays of one country. Kazakhstan's are the portal's own, by the file {@code holidays-kz.xml}, with names in three
 * languages; Kurban Ait is reckoned and may differ by a day from what is proclaimed. Others are jollyday's, named in English.
 */
final class CountryHolidays {
    private static final String KAZAKHSTAN = "KZ";
    private static final HolidayType[] DAYS_OFF = {HolidayType.PUBLIC_HOLIDAY, HolidayType.BANK_HOLIDAY};

    private final HolidayManager manager;
    private final boolean own;

    private CountryHolidays(HolidayManager manager, boolean own) {
        this.manager = manager;
        this.own = own;
    }

    /** Empty where nobody knows that country's holidays. */
    static Optional<CountryHolidays> of(String country) {
        if (country.equals(KAZAKHSTAN)) {
            URL file = Objects.requireNonNull(CountryHolidays.class.getResource("holidays-kz.xml"));
            return Optional.of(new CountryHolidays(HolidayManager.getInstance(ManagerParameters.create(file)), true));
        }
        String code = country.toLowerCase(Locale.ROOT);
        return HolidayManager.getSupportedCalendarCodes().contains(code)
                ? Optional.of(new CountryHolidays(HolidayManager.getInstance(ManagerParameters.create(code)), false))
                : Optional.empty();
    }

    /** Whether somebody knows that country's holidays. */
    static boolean areKnownOf(String country) {
        return country.equals(KAZAKHSTAN)
                || HolidayManager.getSupportedCalendarCodes().contains(country.toLowerCase(Locale.ROOT));
    }

    /** The names of the holidays from first to last day, both inclusive, by day. */
    SortedMap<LocalDate, String> between(LocalDate first, LocalDate last, Words words) {
        SortedMap<LocalDate, String> names = new TreeMap<>();
        for (HolidayType type : DAYS_OFF) {
            manager.getHolidays(first, last, type)
                    .forEach(holiday ->
                            names.merge(holiday.getDate(), name(holiday, words), (one, other) -> one + ", " + other));
        }
        return names;
    }

    boolean isHoliday(LocalDate day) {
        return manager.getHolidays(day, day).stream().anyMatch(holiday -> holiday.getType() != HolidayType.OBSERVANCE);
    }

    /** Its root bundle is English; asked for a language that it lacks it would answer in that of the machine. */
    private String name(Holiday holiday, Words words) {
        return own ? words.say("setting.holiday." + holiday.getPropertiesKey()) : holiday.getDescription(Locale.ROOT);
    }
}
