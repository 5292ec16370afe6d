package jointcalendar.meeting;

import java.util.List;

/**
 * An open overlap of two activities, in the viewer's words.
 *
 * @param kind for its colour: duplicate, clash, repeat or opportunity
 * @param title the kind in words
 * @param sentence what they share and how far apart they are
 * @param parties the two activities, the earlier one first
 */
public record OverlapToSettle(String kind, String title, String sentence, List<Party> parties) {
    /**
     * One of the two activities.
     *
     * @param lead the organisation that answers for it
     */
    public record Party(long activity, String title, long lead) {}
}
