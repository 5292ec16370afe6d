package jointcalendar.calendar;

/**
 * What came of one activity that is over, in a visitor's words. Templates read it as {@code lesson}.
 *
 * @param leadId for the colour
 * @param facts when it was and how many took part
 * @param outcome its beginning as plain text; the activity's page has the rest
 * @param recommendations likewise
 */
public record LearntView(
        String href, String title, long leadId, String lead, String facts, String outcome, String recommendations) {}
