package jointcalendar.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A coordination meeting between its neighbours. What ends on a day is looked back on by one meeting, neither none nor two. */
record MeetingRound(Optional<MeetingDays> previous, MeetingDays meeting, Optional<MeetingDays> following) {
    private static final int QUARTER_MONTHS = 3;

    /** The round of the earliest meeting that is not over on that day. */
    static Optional<MeetingRound> next(List<MeetingDays> meetings, LocalDate today) {
        return meetings.stream()
                .filter(meeting -> !meeting.last().isBefore(today))
                .min(Comparator.comparing(MeetingDays::first)
                        .thenComparing(MeetingDays::last)
                        .thenComparing(MeetingDays::id))
                .map(meeting -> around(meeting, meetings));
    }

    private static MeetingRound around(MeetingDays next, List<MeetingDays> meetings) {
        return new MeetingRound(
                meetings.stream()
                        .filter(meeting -> meeting.last().isBefore(next.first()))
                        .max(Comparator.comparing(MeetingDays::last).thenComparing(MeetingDays::id)),
                next,
                meetings.stream()
                        .filter(meeting -> meeting.first().isAfter(next.last()))
                        .min(Comparator.comparing(MeetingDays::first).thenComparing(MeetingDays::id)));
    }

    /** The first day looked back on: that of the meeting before, which looked back on what was over by then. */
    LocalDate from() {
        return previous.map(MeetingDays::first).orElse(meeting.first().minusMonths(QUARTER_MONTHS));
    }

    /** The last day looked ahead to, inclusive: the day before the next meeting, or the last of three months. */
    LocalDate until() {
        return following
                .map(MeetingDays::first)
                .orElse(meeting.first().plusMonths(QUARTER_MONTHS))
                .minusDays(1);
    }

    /** When to meet again: three months later, on a working day. */
    LocalDate proposedDay() {
        LocalDate day = meeting.first().plusMonths(QUARTER_MONTHS);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    boolean holds(long activity) {
        return meeting.id() == activity
                || previous.filter(other -> other.id() == activity).isPresent()
                || following.filter(other -> other.id() == activity).isPresent();
    }
}
