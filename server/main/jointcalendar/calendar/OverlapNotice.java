package jointcalendar.calendar;

/**
 * An overlap as it is told beside a plan. Templates read it as {@code finding}.
 *
 * @param kind for its colour: duplicate, clash, repeat or opportunity
 * @param title the kind in words
 * @param sentence what is shared, by whom, how far apart
 * @param advice what one could do
 * @param href the other activity's page; empty where no more is told than that its lead is busy
 * @param what the other activity's title, or empty
 */
public record OverlapNotice(String kind, String title, String sentence, String advice, String href, String what) {}
