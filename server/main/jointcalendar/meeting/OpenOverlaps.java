package jointcalendar.meeting;

import java.time.LocalDate;
import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.text.Words;

/** The open overlaps of which a viewer may see both activities, leaving out those of which both are over before a day. */
public interface OpenOverlaps {
    /** The most pressing first. */
    List<OverlapToSettle> from(LocalDate day, int most, Viewer viewer, Words words);

    /** How many there are. */
    int count(LocalDate day, Viewer viewer);
}
