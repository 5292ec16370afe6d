package jointcalendar.overlap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/**
 * What may be told of a plan that is shown as busy: its lead, its days, its audiences, where its people come from, and whether it gathers
 * them. Two plans that differ in nothing else are equal here.
 */
final class Redaction {
    private static final Place NOWHERE = new Place("", "", Optional.empty(), Optional.empty());

    private final Vocabulary vocabulary;

    Redaction(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Plan of(Plan plan) {
        return new Plan(
                "",
                "",
                anyKindLike(plan.kind()),
                plan.takesPlace() ? Status.CONFIRMED : Status.DRAFT,
                plan.precision(),
                wholeDays(plan),
                NOWHERE,
                Targets.of(plan).codes(),
                Set.of(),
                plan.audiences(),
                plan.lead(),
                Set.of(),
                Set.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Visibility.BUSY,
                Set.of(),
                "",
                Optional.empty());
    }

    /** The first of the vocabulary that gathers people, or that does not. */
    private String anyKindLike(String kind) {
        boolean gathers = vocabulary.gathers(kind);
        return vocabulary.kinds().stream()
                .filter(other -> other.gathers() == gathers)
                .map(Term::slug)
                .findFirst()
                .orElse(kind);
    }

    private static List<Session> wholeDays(Plan plan) {
        return plan.sessions().stream()
                .map(session -> Session.wholeDays(session.firstDay(), session.lastDay()))
                .toList();
    }
}
