package jointcalendar.calendar.dates;

import java.time.LocalDate;
import java.util.Set;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;

/** Trainings for police of Karaganda, of as many days as a test wants. */
final class Trainings {
    private Trainings() {}

    static Plan of(long lead, String title, String first, int days) {
        LocalDate day = LocalDate.parse(first);
        return PlanOf.training(lead, title, first, Status.CONFIRMED, Visibility.MEMBERS)
                .with(made -> made.sessions(java.util.List.of(Session.wholeDays(day, day.plusDays(days - 1L))))
                        .themes(Set.of("health")));
    }
}
