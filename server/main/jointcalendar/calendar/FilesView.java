package jointcalendar.calendar;

import java.util.List;

/**
 * An activity's files, for one viewer.
 *
 * @param history what was attached and removed, newest first; empty where there was nothing but what is there
 */
public record FilesView(List<Line> files, List<ActivityView.Entry> history, boolean mayEdit) {
    /**
     * A file in words.
     *
     * @param called its title, else its name
     * @param about its name where it has a title, its format and size, when it came and from whom
     */
    public record Line(long id, String called, String kind, String about) {}
}
