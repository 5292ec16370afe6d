package jointcalendar.calendar.unfinished;

import java.time.Instant;
import java.util.Optional;
import jointcalendar.web.Form;

/**
 * A form as it stood when its writer left it.
 *
 * @param activity that it edits; empty where it is to be a new one
 * @param title as typed, or empty
 * @param keptAt when it was last written in
 * @param fields as typed, right or wrong
 */
public record UnfinishedForm(long id, Optional<Long> activity, String title, Instant keptAt, Form fields) {}
