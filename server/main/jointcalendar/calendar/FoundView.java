package jointcalendar.calendar;

import java.util.List;

/**
 * An activity that was found. Templates read it as {@code found}.
 *
 * @param whole whether it has every word
 * @param title with the words marked
 * @param snippet of what it says where the words stand there; may have no pieces
 * @param reasons names by which it was found: of organisations, audiences, themes, places
 */
public record FoundView(Entry entry, boolean whole, Marked title, Marked snippet, List<Marked> reasons) {}
