package jointcalendar.calendar;

import java.util.Optional;

/**
 * An overlap as it is told beside a plan. Templates read it as {@code finding}.
 *
 * @param kind for its colour: duplicate, clash, repeat or opportunity
 * @param title the kind in words
 * @param sentence what is shared, by whom, how far apart
 * @param advice what one could do
 * @param href the other activity's page; empty where no more is told than that its lead is busy
 * @param what the other activity's title, or empty
 * @param flag how far people got with it, where both are saved
 */
public record OverlapNotice(
        String kind, String title, String sentence, String advice, String href, String what, Optional<Standing> flag) {
    /**
     * How far people got with it.
     *
     * @param state as a class of style: open, acknowledged, settled
     * @param word the same in words
     * @param mayAcknowledge whether it is open and the reader one of those who act on it
     */
    public record Standing(long id, String state, String word, boolean mayAcknowledge) {
        public boolean isOpen() {
            return state.equals("open");
        }
    }

    OverlapNotice of(Standing standing) {
        return new OverlapNotice(kind, title, sentence, advice, href, what, Optional.of(standing));
    }
}
