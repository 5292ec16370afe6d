package jointcalendar.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;

/** An activity of a test: a confirmed training led by organisation 1 in Karaganda, until said otherwise. */
record Sample(
        long id, String title, Status status, DatePrecision precision, List<Session> sessions, Visibility visibility) {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    static Sample on(long id, String first, String last) {
        return new Sample(
                id,
                "Activity " + id,
                Status.CONFIRMED,
                DatePrecision.DAY,
                List.of(Session.wholeDays(LocalDate.parse(first), LocalDate.parse(last))),
                Visibility.MEMBERS);
    }

    static Sample at(long id, String day, String start, String end) {
        Session.Times times = new Session.Times(LocalTime.parse(start), LocalTime.parse(end), ALMATY);
        LocalDate date = LocalDate.parse(day);
        return on(id, day, day).during(List.of(new Session(date, date, Optional.of(times))));
    }

    static Sample someTime(long id, String first, String last) {
        Sample sample = on(id, first, last);
        return new Sample(id, sample.title, sample.status, DatePrecision.MONTH, sample.sessions, sample.visibility);
    }

    Sample and(String first, String last) {
        return during(Stream.concat(
                        sessions.stream(), Stream.of(Session.wholeDays(LocalDate.parse(first), LocalDate.parse(last))))
                .toList());
    }

    Sample titled(String other) {
        return new Sample(id, other, status, precision, sessions, visibility);
    }

    Sample standing(Status other) {
        return new Sample(id, title, other, precision, sessions, visibility);
    }

    Sample seenBy(Visibility other) {
        return new Sample(id, title, status, precision, sessions, other);
    }

    private Sample during(List<Session> others) {
        return new Sample(id, title, status, precision, others, visibility);
    }

    Plan plan(long lead) {
        return Plan.of(title, "training", lead, sessions.toArray(Session[]::new))
                .with(made -> made.status(status)
                        .precision(precision)
                        .place(new Place("MVD Legal Institute", "Karaganda", Optional.of("KZ-35"), Optional.of("KZ")))
                        .themes(Set.of("prosecution"))
                        .audiences(Set.of("police"))
                        .visibility(visibility)
                        .cancellationReason(status == Status.CANCELLED ? Optional.of("No funds") : Optional.empty()));
    }

    Activity activity() {
        return new Activity(id, "X-" + id, "uid-" + id, 1, 0, plan(1), Instant.EPOCH, Instant.EPOCH);
    }
}
