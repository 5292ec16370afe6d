package jointcalendar.calendar.board;

/**
 * One of the two activities of a flag.
 *
 * @param id 0 where no more is told than that its lead is busy; the title says so
 * @param certainty as a class of style
 * @param place may be empty
 */
public record Side(long id, long leadId, String lead, String title, String certainty, String when, String place) {}
