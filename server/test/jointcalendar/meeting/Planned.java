package jointcalendar.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;

/** A plan under construction: confirmed, of one day, without theme and outcome, for all members, until said otherwise. */
final class Planned {
    private final String title;
    private final String kind;
    private final long lead;
    private LocalDate first;
    private LocalDate last;
    private Status status = Status.CONFIRMED;
    private DatePrecision precision = DatePrecision.DAY;
    private Set<String> themes = Set.of();
    private Visibility visibility = Visibility.MEMBERS;
    private String outcome = "";

    private Planned(String title, String kind, long lead, String day) {
        this.title = title;
        this.kind = kind;
        this.lead = lead;
        this.first = LocalDate.parse(day);
        this.last = first;
    }

    static Planned training(String title, long lead, String day) {
        return new Planned(title, "training", lead, day);
    }

    static Planned meeting(String title, long lead, String day) {
        return new Planned(title, "coordination-meeting", lead, day);
    }

    Planned to(String day) {
        last = LocalDate.parse(day);
        return this;
    }

    Planned someTimeTo(String day) {
        precision = DatePrecision.MONTH;
        return to(day);
    }

    Planned as(Status other) {
        status = other;
        return this;
    }

    Planned on(String... other) {
        themes = Set.of(other);
        return this;
    }

    Planned seenBy(Visibility other) {
        visibility = other;
        return this;
    }

    Planned thatLedTo(String other) {
        outcome = other;
        return this;
    }

    Plan plan() {
        return Plan.of(title, kind, lead, Session.wholeDays(first, last)).with(made -> made.status(status)
                .precision(precision)
                .place(new Place("", "Astana", Optional.empty(), Optional.of("KZ")))
                .themes(themes)
                .audiences(Set.of("police"))
                .visibility(visibility)
                .cancellationReason(status == Status.CANCELLED ? Optional.of("No money") : Optional.empty())
                .result(Result.NONE.with(came -> came.outcome(outcome))));
    }

    /** Saved with that number, and changed at that instant. */
    Activity saved(long id, String changedAt) {
        return new Activity(id, "R-" + id, "uid-" + id, 1, 0, plan(), Instant.EPOCH, Instant.parse(changedAt));
    }

    Activity saved(long id) {
        return saved(id, "2007-01-01T00:00:00Z");
    }
}
