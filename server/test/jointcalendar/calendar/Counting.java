package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;

/** A plan of which tests count for whom and where it is: a confirmed training of 15 and 16 May 2007 that all members see, until said otherwise. */
public record Counting(
        String title,
        String day,
        Status status,
        Visibility visibility,
        Optional<String> region,
        Set<String> targets,
        Set<String> audiences,
        Set<String> themes,
        String outcome,
        OptionalInt participants) {
    public static Counting plan(String title) {
        return new Counting(
                title,
                "2007-05-15",
                Status.CONFIRMED,
                Visibility.MEMBERS,
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                OptionalInt.empty());
    }

    public Counting on(String first) {
        return new Counting(
                title, first, status, visibility, region, targets, audiences, themes, outcome, participants);
    }

    public Counting standing(Status other) {
        return new Counting(title, day, other, visibility, region, targets, audiences, themes, outcome, participants);
    }

    public Counting seenBy(Visibility other) {
        return new Counting(title, day, status, other, region, targets, audiences, themes, outcome, participants);
    }

    public Counting in(String held) {
        return new Counting(
                title, day, status, visibility, Optional.of(held), targets, audiences, themes, outcome, participants);
    }

    public Counting from(String... codes) {
        return new Counting(
                title, day, status, visibility, region, Set.of(codes), audiences, themes, outcome, participants);
    }

    public Counting forPeople(String... slugs) {
        return new Counting(
                title, day, status, visibility, region, targets, Set.of(slugs), themes, outcome, participants);
    }

    public Counting about(String... slugs) {
        return new Counting(
                title, day, status, visibility, region, targets, audiences, Set.of(slugs), outcome, participants);
    }

    public Counting withOutcome(String text, int people) {
        return new Counting(
                title, day, status, visibility, region, targets, audiences, themes, text, OptionalInt.of(people));
    }

    public Plan by(long lead) {
        LocalDate first = LocalDate.parse(day);
        return Plan.of(title, "training", lead, Session.wholeDays(first, first.plusDays(1)))
                .with(made -> made.status(status)
                        .place(new Place("", "", region, region.map(code -> code.substring(0, 2))))
                        .targets(targets)
                        .themes(themes)
                        .audiences(audiences)
                        .visibility(visibility)
                        .result(Result.NONE.with(
                                came -> came.participants(participants).outcome(outcome)))
                        .cancellationReason(status == Status.CANCELLED ? Optional.of("No funds") : Optional.empty()));
    }
}
