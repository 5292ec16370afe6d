package jointcalendar.calendar;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.organisation.MergeStep;

/** A calendar that opens narrowed to an organisation opens narrowed to the one into which that was merged. */
public final class HabitMove implements MergeStep {
    private final HabitRepository habits;

    public HabitMove(HabitRepository habits) {
        this.habits = habits;
    }

    /** What each sees first is nobody else's to count. */
    @Override
    public List<Count> counts(long from) {
        return List.of();
    }

    @Override
    public void move(long from, long into, Viewer who) {
        habits.merge(from, into);
    }
}
