package jointcalendar.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jointcalendar.activity.Activity;

/**
 * What a coordination meeting has to talk about, as far as one viewer may see it. Activities stand in the order of their days.
 *
 * @param asOf the day on which it was drafted
 * @param from the first day looked back on
 * @param until the last day looked ahead to, inclusive
 * @param following the meeting after this one, where it is planned
 * @param proposedDay for the meeting after this one, where it is not
 */
public record Agenda(
        LocalDate asOf,
        Activity meeting,
        Optional<Activity> previous,
        Optional<Activity> following,
        LocalDate from,
        LocalDate until,
        List<Report> reports,
        List<Outlook> outlooks,
        ToSettle overlaps,
        People people,
        LocalDate proposedDay) {
    /** What one organisation tells of its activities since the last meeting. */
    public record Report(long lead, List<Told> told) {}

    /** An activity to tell of. */
    public record Told(Activity activity, State state) {}

    /** Where an activity of the time before the meeting stands today. */
    public enum State {
        DONE,
        /** Over, and its lead has not said what came of it. */
        OUTCOME_MISSING,
        /** Not over yet, but over by the day of the meeting. */
        AHEAD,
        CANCELLED
    }

    /**
     * What comes under one theme.
     *
     * @param theme slug of the vocabulary; empty for what has no theme
     * @param introducer the organisation that leads the most of it
     */
    public record Outlook(String theme, long introducer, List<Activity> activities) {}

    /**
     * Overlaps that the meeting can still settle.
     *
     * @param strongest as many as a meeting has time for
     * @param others how many more there are
     * @param sooner how many concern only what is over by then, and so are to be settled before
     */
    public record ToSettle(List<OverlapToSettle> strongest, int others, int sooner) {}

    /**
     * Who is asked for too often, and who is left out, as sentences; as many as a meeting has time for, and how many more there are.
     *
     * @param gaps for whom nothing is planned though something was
     */
    public record People(List<String> loads, int otherLoads, List<String> gaps, int otherGaps) {
        boolean isSomething() {
            return !loads.isEmpty() || !gaps.isEmpty();
        }
    }

    /** How many activities still lack an outcome. */
    public int outcomesMissing() {
        return (int) reports.stream()
                .flatMap(report -> report.told().stream())
                .filter(told -> told.state() == State.OUTCOME_MISSING)
                .count();
    }

    public Minutes minutes() {
        return Minutes.of(this);
    }
}
