package jointcalendar.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.digest.OpenFlags.OpenFlag;

/**
 * What one issue tells one viewer; in each list the viewer's own organisation's come first.
 *
 * @param coming what has a day in the eight weeks from the issue's day on
 */
record DigestContent(
        Issue issue,
        List<News> news,
        List<Activity> coming,
        List<OpenFlag> overlaps,
        List<OpenFlag> opportunities,
        Optional<Meeting> meeting) {
    /**
     * The next coordination meeting.
     *
     * @param itemsUntil the last day to send items for its agenda; none once it has passed or where the meeting's day is not known
     */
    record Meeting(Activity activity, Optional<LocalDate> itemsUntil) {}

    List<News> news(News.Kind kind) {
        return news.stream().filter(item -> item.kind() == kind).toList();
    }

    /** Whether nobody need be written to for this. */
    boolean saysNothing() {
        return !issue.introduces()
                && news.isEmpty()
                && coming.isEmpty()
                && overlaps.isEmpty()
                && opportunities.isEmpty();
    }

    /** What belongs into a calendar made from this issue: what comes, and what no longer does. */
    List<Activity> forCalendar() {
        return Stream.concat(
                        coming.stream(),
                        news.stream()
                                .filter(item -> item.kind() == News.Kind.CANCELLED || item.kind() == News.Kind.JOINED)
                                .map(News::activity))
                .distinct()
                .toList();
    }
}
