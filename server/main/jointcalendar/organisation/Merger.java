package jointcalendar.organisation;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;

/** Makes one organisation of two that are the same, or became one: all of the first goes to the second, whose profile stays as it is. */
public final class Merger {
    private final Database database;
    private final OrganisationRepository organisations;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final List<MergeStep> steps;

    /** @param steps of all features that keep something of an organisation */
    public Merger(
            Database database,
            OrganisationRepository organisations,
            ChangeCounter counter,
            AuditLog audit,
            List<MergeStep> steps) {
        this.database = database;
        this.organisations = organisations;
        this.counter = counter;
        this.audit = audit;
        this.steps = List.copyOf(steps);
    }

    /** What would go over, without what is nought. */
    List<MergeStep.Count> counts(long from) {
        return steps.stream()
                .flatMap(step -> step.counts(from).stream())
                .filter(count -> count.number() > 0)
                .toList();
    }

    /** Merges; false where either was merged already or the second has ended, and then nothing is done. */
    public boolean merge(long from, long into, Viewer who) {
        return database.transaction(() -> {
            counter.lock();
            Organisations all = organisations.all();
            boolean possible = from != into
                    && all.find(from)
                            .filter(source -> source.mergedInto().isEmpty())
                            .isPresent()
                    && all.isActive(into);
            if (possible) {
                steps.forEach(step -> step.move(from, into, who));
                organisations.setMerged(from, into);
                audit.record(who, "organisation.merged", Register.subject(from), "into " + Register.subject(into));
            }
            return possible;
        });
    }
}
