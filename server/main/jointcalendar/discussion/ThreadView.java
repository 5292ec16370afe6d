package jointcalendar.discussion;

import java.util.List;
import jointcalendar.web.Choice;

/**
 * A discussion as a page shows it.
 *
 * @param path of the subject's page
 * @param count of comments that stand
 * @param earlier how many lines stand before those shown, where these are the newest
 * @param tell whom one may have told beside those named in the text
 * @param silent whether the reader wants no letters on comments at all
 * @param formKey of the form to write in
 */
public record ThreadView(
        String path,
        int count,
        int earlier,
        List<Line> lines,
        List<Choice> tell,
        boolean following,
        boolean silent,
        String formKey) {
    /**
     * A comment, or what is left of one.
     *
     * @param written, and edited, in the reader's zone; edited is empty where it was not
     * @param at ISO 8601
     * @param cameFrom what the activity is called on which it was written, where that was another; else empty
     * @param toldAlso names, in one line; may be empty
     * @param ended {@code deleted}, {@code removed} or empty
     */
    public record Line(
            long id,
            String author,
            long organisationId,
            String organisation,
            String written,
            String at,
            String edited,
            List<List<List<CommentText.Span>>> paragraphs,
            String cameFrom,
            String toldAlso,
            String ended,
            String reason,
            boolean own,
            boolean mayRemove) {}
}
