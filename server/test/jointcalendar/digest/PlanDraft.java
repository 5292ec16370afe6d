package jointcalendar.digest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jointcalendar.access.Visibility;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;

/** A plan being written: a confirmed training that members see, unless said otherwise. */
final class PlanDraft {
    String title;
    String kind = "training";
    Status status = Status.CONFIRMED;
    Visibility visibility = Visibility.MEMBERS;
    DatePrecision precision = DatePrecision.DAY;
    LocalDate first;
    LocalDate last;
    String venue = "";
    String town = "Karaganda";
    String region = "KZ-35";
    String audience = "police";
    String theme = "prosecution";
    Set<Long> partners = Set.of();
    Optional<String> reason = Optional.empty();
    final long lead;

    PlanDraft(long lead, String title, String first) {
        this.lead = lead;
        this.title = title;
        this.first = LocalDate.parse(first);
        this.last = this.first.plusDays(1);
    }

    PlanDraft kind(String slug) {
        kind = slug;
        return this;
    }

    PlanDraft titled(String other) {
        title = other;
        return this;
    }

    PlanDraft is(Status other) {
        status = other;
        return this;
    }

    PlanDraft seenBy(Visibility other) {
        visibility = other;
        return this;
    }

    PlanDraft with(long partner) {
        partners = Set.of(partner);
        return this;
    }

    PlanDraft in(String other) {
        town = other;
        return this;
    }

    PlanDraft from(String day) {
        first = LocalDate.parse(day);
        last = first.plusDays(1);
        return this;
    }

    PlanDraft cancelledBecause(String why) {
        status = Status.CANCELLED;
        reason = Optional.of(why);
        return this;
    }

    PlanDraft on() {
        status = Status.CONFIRMED;
        reason = Optional.empty();
        return this;
    }

    Plan plan() {
        return Plan.of(title, kind, lead, Session.wholeDays(first, last)).with(made -> made.status(status)
                .precision(precision)
                .place(new Place(venue, town, Optional.of(region), Optional.of("KZ")))
                .themes(Set.of(theme))
                .audiences(Set.of(audience))
                .partners(partners)
                .visibility(visibility)
                .cancellationReason(reason));
    }
}
