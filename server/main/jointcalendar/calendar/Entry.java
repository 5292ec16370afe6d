package jointcalendar.calendar;

import java.util.Optional;

/**
 * An activity in a visitor's words, as views of many show it. Templates read it as {@code entry}.
 *
 * @param id 0 where no more is told than that its lead is busy; the title says so, and there is no page
 * @param leadId for the colour: the class of style {@code org-<leadId>}
 * @param lead the short name of the organisation that leads it
 * @param town where it is, as shortly as can be; may be empty
 * @param place where it is in full; may be empty
 * @param certainty as a class of style: confirmed, tentative, open or cancelled; busy or open where no more is told
 * @param status as a class of style: draft, tentative, confirmed, completed or cancelled
 * @param lock how it is kept from others, in a few words; empty where it is shared
 * @param news that it is new to the reader, or changed since they looked at it, in a few words; else empty
 * @param doubt what is uncertain of it in a word ("tentative", "cancelled"); empty for what is certain
 */
public record Entry(
        long id,
        String title,
        long leadId,
        String lead,
        String when,
        String town,
        String place,
        String kind,
        String certainty,
        String status,
        String statusWord,
        String doubt,
        String lock,
        Optional<Flag> flag,
        String news) {
    /**
     * That it meets another activity.
     *
     * @param kind as classes of style: clash, repeat, duplicate or opportunity, and quiet where somebody is on it
     * @param word "possible clash"
     * @param taken that somebody is on it, in words; else empty
     */
    public record Flag(String kind, String word, String taken) {}

    /** Of an organisation that is busy and tells no more. */
    static Entry busy(long leadId, String lead, String title, String when, String certainty) {
        return new Entry(0, title, leadId, lead, when, "", "", "", certainty, "", "", "", "", Optional.empty(), "");
    }

    public boolean isBusy() {
        return id == 0;
    }

    public String href() {
        return "/activities/" + id;
    }

    /** The whole of it in one line, for those who point at a bar that is too narrow. */
    public String summary() {
        return (isBusy() ? "" : lead + ": ") + title + " – " + when + (place.isEmpty() ? "" : " – " + place);
    }
}
