package jointcalendar.activity;

import java.time.LocalDate;

/**
 * That an organisation is busy on some days, which is all that others may know of a session of an activity that is kept confidential.
 *
 * @param lastDay inclusive
 * @param precision where it is not the day, the two days bound the months within which it lies
 */
public record Busy(long organisation, LocalDate firstDay, LocalDate lastDay, DatePrecision precision) implements Seen {}
