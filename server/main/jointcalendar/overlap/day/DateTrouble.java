package jointcalendar.overlap.day;

import java.time.LocalDate;

/**
 * What speaks against one day, or against days one after the other for the same reason.
 *
 * @param last inclusive
 */
public sealed interface DateTrouble {
    LocalDate first();

    LocalDate last();

    /**
     * Nobody need work.
     *
     * @param name of the holiday, in the reader's language as far as it is known in that
     * @param country where it is one, by ISO 3166-1; empty of the portal's own
     */
    record Holiday(LocalDate first, LocalDate last, String name, java.util.Optional<String> country)
            implements DateTrouble {}

    /**
     * Those who coordinate meet.
     *
     * @param meeting its activity
     */
    record Meeting(LocalDate first, LocalDate last, long meeting) implements DateTrouble {}
}
