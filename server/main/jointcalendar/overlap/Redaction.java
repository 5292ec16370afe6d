package jointcalendar.overlap;

import jointcalendar.access.Visibility;
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
    private final Vocabulary vocabulary;

    Redaction(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Plan of(Plan plan) {
        return Plan.of("", anyKindLike(plan.kind()), plan.lead(), wholeDays(plan))
                .with(told -> told.status(plan.takesPlace() ? Status.CONFIRMED : Status.DRAFT)
                        .precision(plan.precision())
                        .targets(Targets.of(plan).codes())
                        .audiences(plan.audiences())
                        .visibility(Visibility.BUSY));
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

    private static Session[] wholeDays(Plan plan) {
        return plan.sessions().stream()
                .map(session -> Session.wholeDays(session.firstDay(), session.lastDay()))
                .toArray(Session[]::new);
    }
}
