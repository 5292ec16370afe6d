package jointcalendar.digest;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When issues go out: at nine in the morning of their month's first working day, in the portal's zone. */
public final class IssueDates {
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private final Predicate<LocalDate> holiday;
    private final Clock clock;

    /**
     * @param holiday whether a day is a public holiday
     * @param clock the portal's business clock, in the portal's zone
     */
    public IssueDates(Predicate<LocalDate> holiday, Clock clock) {
        this.holiday = holiday;
        this.clock = clock;
    }

    /** The first day of the month that is neither at a weekend nor a public holiday. */
    public LocalDate day(YearMonth month) {
        return Stream.iterate(month.atDay(1), day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday.test(day);
    }

    Instant dueAt(YearMonth month) {
        return day(month).atTime(HOUR).atZone(zone()).toInstant();
    }

    YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return clock.getZone();
    }
}
