package jointcalendar.calendar.history;

import java.util.List;

/**
 * A revision in words. Templates read it as {@code revision}.
 *
 * @param current whether the activity stands so now
 * @param first whether it is the posting
 * @param unshared whether it made the activity known to the reader, so that what it changed is not told
 */
public record RevisionView(
        int version,
        String when,
        String who,
        boolean current,
        boolean first,
        boolean unshared,
        List<ChangeView> changes) {}
