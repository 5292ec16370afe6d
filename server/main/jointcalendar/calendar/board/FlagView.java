package jointcalendar.calendar.board;

import java.util.List;
import java.util.Optional;
import jointcalendar.overlap.FactWords;

/**
 * A flag as its page tells it. Templates read it as {@code flag}.
 *
 * @param heading its kind, and who leads the two
 * @param kind as a class of style
 * @param strength as a class of style: slight, medium, strong
 * @param facts the reasons one by one
 * @param deeds what the reader could do
 * @param state as a class of style: open, acknowledged, settled
 * @param line who is on it since when, or how it was settled
 * @param seen what a form sends back to say which facts its reader saw
 * @param gone whether they do not overlap any more
 * @param over whether both have taken place
 * @param may what the reader may do about it
 * @param readers who reads it, where it is not for all who see both; else empty
 * @param whole the page of the flag of which this is what others know; else empty
 * @param known what others know of it, for those who see both
 */
public record FlagView(
        long id,
        String heading,
        String kind,
        String title,
        String sentence,
        String advice,
        List<Side> sides,
        String strength,
        String strengthWord,
        List<FactWords.Fact> facts,
        List<Deed> deeds,
        String state,
        String stateWord,
        String line,
        String seen,
        boolean gone,
        boolean over,
        May may,
        String readers,
        String whole,
        Optional<Known> known,
        List<StepView> history) {
    /** Something to do, as a link. */
    public record Deed(String text, String href) {}

    /** Which steps the reader may take now. */
    public record May(boolean acknowledge, boolean open, boolean keep) {
        public boolean anything() {
            return acknowledge || open || keep;
        }
    }

    /** What those who know one of the two as busy are told, and how far that got. */
    public record Known(String sentence, String stateWord, String line, int comments, String href, String readers) {}
}
