package jointcalendar.calendar.history;

import java.util.List;
import jointcalendar.activity.Change;
import jointcalendar.activity.ChangeWords;

/**
 * One changed field in words.
 *
 * @param pieces of a long text, what stayed, went and came; empty for what is short, which has from and to
 */
public record ChangeView(String field, String from, String to, List<WordDiff.Piece> pieces) {
    static ChangeView of(Change change, ChangeWords words) {
        String from = words.from(change);
        String to = words.to(change);
        return new ChangeView(
                words.name(change.field()), from, to, words.isLong(change) ? WordDiff.between(from, to) : List.of());
    }
}
