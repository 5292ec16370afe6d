package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;

/** Trainings for police of Karaganda, which clash where their days meet. */
public final class PlanOf {
    private PlanOf() {}

    /** Two days long. */
    public static Plan training(long lead, String title, String first, Status status, Visibility visibility) {
        return training(lead, title, first, status, visibility, Set.of());
    }

    public static Plan training(
            long lead, String title, String first, Status status, Visibility visibility, Set<Long> partners) {
        LocalDate day = LocalDate.parse(first);
        return Plan.of(title, "training", lead, Session.wholeDays(day, day.plusDays(1)))
                .with(made -> made.status(status)
                        .place(new Place("", "Karaganda", Optional.of("KZ-35"), Optional.of("KZ")))
                        .themes(Set.of("prosecution"))
                        .audiences(Set.of("police"))
                        .partners(partners)
                        .visibility(visibility)
                        .cancellationReason(status == Status.CANCELLED ? Optional.of("No funds") : Optional.empty()));
    }

    public static Plan moved(Plan plan, String first) {
        LocalDate day = LocalDate.parse(first);
        return plan.withSessions(List.of(Session.wholeDays(day, day.plusDays(1))));
    }

    public static Plan as(Plan plan, Status status) {
        return plan.with(made -> made.status(status).cancellationReason(Optional.empty()));
    }
}
