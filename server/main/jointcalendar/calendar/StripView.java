package jointcalendar.calendar;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import jointcalendar.text.Words;

/** How full the months of a year are. Templates read it as {@code strip}. */
record StripView(String title, List<Month> months) {
    private static final int LEVELS = 8;

    /**
     * A month.
     *
     * @param label "April 2007: 7 activities"
     * @param level from 0, nothing, to {@link #LEVELS}, the fullest of the year
     * @param href where the same view shows it
     */
    record Month(String name, String label, int level, String href, boolean here) {}

    /** @param counts of the twelve months of the year in which the period shown begins */
    static StripView of(List<Integer> counts, CalendarAddress address, Words words) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        return new StripView(
                words.say("calendar.strip", Integer.toString(address.first().getYear())),
                IntStream.rangeClosed(1, counts.size())
                        .mapToObj(number ->
                                month(address.month().withMonth(number), counts.get(number - 1), most, address, words))
                        .toList());
    }

    private static Month month(YearMonth month, int count, int most, CalendarAddress address, Words words) {
        boolean here = !month.atEndOfMonth().isBefore(address.first())
                && !month.atDay(1).isAfter(address.last());
        return new Month(
                words.dates().monthShort(month),
                words.say("calendar.strip.month", words.dates().month(month), count),
                most == 0 ? 0 : (count * LEVELS + most - 1) / most,
                address.around(month.atDay(1)).href(),
                here);
    }
}
