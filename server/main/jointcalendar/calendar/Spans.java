package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Session;

/** What "some time in May" or "in the third quarter" means in days. */
final class Spans {
    private Spans() {}

    /** The whole months from first to last day; a quarter given by days of one month is that month's quarter. */
    static Session wholeMonths(LocalDate first, LocalDate last, DatePrecision precision) {
        YearMonth from = YearMonth.from(first);
        YearMonth to = YearMonth.from(last);
        if (precision == DatePrecision.QUARTER && from.equals(to)) {
            Month start = from.getMonth().firstMonthOfQuarter();
            from = YearMonth.of(from.getYear(), start);
            to = from.plusMonths(2);
        }
        return Session.wholeDays(from.atDay(1), to.atEndOfMonth());
    }
}
