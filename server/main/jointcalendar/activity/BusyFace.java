package jointcalendar.activity;

import java.util.List;
import java.util.Optional;
import jointcalendar.access.Visibility;

/** What a plan lets those know who may know only that its lead is busy. */
record BusyFace(long lead, DatePrecision precision, List<Session> days) {
    /** Empty where it shows them nothing. */
    static Optional<BusyFace> of(Plan plan) {
        return plan.visibility() == Visibility.BUSY && plan.takesPlace()
                ? Optional.of(new BusyFace(plan.lead(), plan.precision(), wholeDays(plan)))
                : Optional.empty();
    }

    /** Whether a change shows them something that was not shown before. */
    static boolean isNew(Plan before, Plan after) {
        Optional<BusyFace> face = of(after);
        return face.isPresent() && !face.equals(of(before));
    }

    private static List<Session> wholeDays(Plan plan) {
        return plan.sessions().stream()
                .map(session -> Session.wholeDays(session.firstDay(), session.lastDay()))
                .toList();
    }
}
