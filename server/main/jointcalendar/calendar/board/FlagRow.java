package jointcalendar.calendar.board;

import java.util.List;

/**
 * A flag as the board tells it.
 *
 * @param kind as a class of style
 * @param title the kind in words
 * @param strength as a class of style: slight, medium, strong
 * @param line who is on it since when, or how it was settled
 * @param comments how many stand
 * @param mayAcknowledge whether it is open and the reader one of those who act on it
 */
public record FlagRow(
        long id,
        String kind,
        String title,
        String sentence,
        String advice,
        List<Side> sides,
        String strength,
        String strengthWord,
        String state,
        String stateWord,
        String line,
        int comments,
        boolean mayAcknowledge) {}
