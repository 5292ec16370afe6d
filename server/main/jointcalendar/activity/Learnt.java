package jointcalendar.activity;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What came of an activity that is over, for those who plan the next one.
 *
 * @param lead the organisation that led it
 * @param lastDay inclusive; with it {@code precision} says how exactly it is known
 * @param participants how many took part
 * @param outcome what came of it, with the marks of {@link jointcalendar.text.Markdown}; may be empty
 * @param recommendations for whoever plans the next, likewise; may be empty
 */
public record Learnt(
        long activity,
        String title,
        long lead,
        LocalDate firstDay,
        LocalDate lastDay,
        DatePrecision precision,
        OptionalInt participants,
        String outcome,
        String recommendations) {}
