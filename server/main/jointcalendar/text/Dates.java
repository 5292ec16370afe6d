package jointcalendar.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days in words, by the CLDR skeletons of one language: "Tue 3 Apr 2007", "3–4 April 2007". */
public final class Dates {
    private static final Map<Language, Dates> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Dates(language));
        }
    }

    private final Language language;
    private final Map<String, DateFormat> formats = new ConcurrentHashMap<>();

    private Dates(Language language) {
        this.language = language;
    }

    static Dates in(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    /** With weekday and year, short: "Tue 3 Apr 2007". */
    public String day(LocalDate day) {
        return language == Language.EN ? by("yMMMEd", day).replace(",", "") : by("yMMMEd", day);
    }

    /** With weekday and year, in full: "Tuesday, 3 April 2007". */
    public String fullDay(LocalDate day) {
        return by("yMMMMEEEEd", day);
    }

    /** Without year: "Tue, 3 Apr". */
    public String shortDay(LocalDate day) {
        return by("MMMEd", day);
    }

    /** "April 2007", as a heading. */
    public String month(YearMonth month) {
        return heading(by("yyyyLLLL", month.atDay(1)));
    }

    /** "April 2007", as it stands within a sentence; Russian and Kazakh write months with a small letter. */
    public String monthWithin(YearMonth month) {
        return by("yyyyLLLL", month.atDay(1));
    }

    /** The month's name alone, as a heading. */
    public String monthName(YearMonth month) {
        return heading(by("LLLL", month.atDay(1)));
    }

    /** The month's name shortened, as a label: "Apr". */
    public String monthShort(YearMonth month) {
        return heading(by("LLL", month.atDay(1)));
    }

    /** Two or three letters, as a column's head. */
    public String weekday(DayOfWeek day) {
        return by("ccc", LocalDate.of(2007, 1, 1).with(day));
    }

    /** In full, for those who hear a column's head: "Monday". */
    public String weekdayName(DayOfWeek day) {
        return by("cccc", LocalDate.of(2007, 1, 1).with(day));
    }

    /** Twenty-four hours: "09:30". */
    public String time(LocalTime time) {
        return time.truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString();
    }

    /** The town by which people know a zone: "Almaty", "Алматы"; its name in the tz database where nothing else is known. */
    public String town(ZoneId zone) {
        String town = TimeZoneNames.getInstance(language.ulocale()).getExemplarLocationName(zone.getId());
        return town == null ? zone.getId() : town;
    }

    /** From first to last day, both inclusive, naming the year once: "Tue, 3 Apr – Wed 4 Apr 2007"; Kazakh puts it first. */
    public String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        boolean yearOnce = first.getYear() == last.getYear();
        boolean yearFirst = language == Language.KK;
        String from = yearOnce && !yearFirst ? shortDay(first) : day(first);
        return from + " – " + (yearOnce && yearFirst ? shortDay(last) : day(last));
    }

    /** A span of whole months within a sentence: "May 2007", "September – December 2007". */
    public String months(LocalDate first, LocalDate last) {
        return interval("yMMMM", first, last);
    }

    /** A span of days, both inclusive, without weekdays: "2–8 April 2007". */
    public String days(LocalDate first, LocalDate last) {
        return interval("yMMMMd", first, last);
    }

    /** "2nd quarter 2007": the one that holds this day. */
    public String quarter(LocalDate day) {
        return by("yQQQQ", day);
    }

    /** The quarter without its year: "2nd quarter". */
    public String quarterName(LocalDate day) {
        return by("QQQQ", day);
    }

    /** The day on which weeks begin where this language is read. */
    public DayOfWeek weekStart() {
        return WeekFields.of(language.locale()).getFirstDayOfWeek();
    }

    private String interval(String skeleton, LocalDate first, LocalDate last) {
        DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, language.ulocale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(noon(first).getTime(), noon(last).getTime()))
                .replace('\u2009', ' ');
    }

    private String heading(String text) {
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    private static Date noon(LocalDate day) {
        return Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private String by(String skeleton, LocalDate day) {
        DateFormat format = formats.computeIfAbsent(skeleton, s -> {
            DateFormat made = s.startsWith("ccc")
                    ? new SimpleDateFormat(s, language.ulocale())
                    : DateFormat.getInstanceForSkeleton(s, language.ulocale());
            made.setTimeZone(TimeZone.GMT_ZONE);
            return made;
        });
        return ((DateFormat) format.clone()).format(noon(day));
    }
}
