package jointcalendar.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.ActivityStoreRepository;
import jointcalendar.activity.JoinedRepository;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.Organisations;
import jointcalendar.overlap.Overlaps;

/**
 * The one operation by which anyone saves an activity: the activity, its revision, its flags and the entry in the audit log are stored
 * in one transaction, or nothing is.
 */
public final class Posting {
    /** How an attempt to save ended. */
    public sealed interface Outcome {
        /** It is stored; where the plan says nothing new, as the version that it was. */
        record Saved(Activity activity) implements Outcome {}

        /** The form had posted this before, from what stood in it then; nothing was stored. */
        record PostedBefore(Activity activity) implements Outcome {}

        /** Somebody saved a newer version meanwhile; nothing was stored. */
        record Stale(Activity current) implements Outcome {}

        /** The viewer may not do this; nothing was stored. */
        record Refused() implements Outcome {}

        /** There is no such activity for this viewer. */
        record Unknown() implements Outcome {}
    }

    private final Database database;
    private final ActivityRepository activities;
    private final ActivityStoreRepository store;
    private final JoinedRepository joined;
    private final PostedFormRepository postedForms;
    private final OrganisationRepository organisations;
    private final References references;
    private final Overlaps overlaps;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final Clock clock;

    /** @param clock the portal's business clock */
    public Posting(
            Database database,
            ActivityRepository activities,
            ActivityStoreRepository store,
            JoinedRepository joined,
            PostedFormRepository postedForms,
            OrganisationRepository organisations,
            Overlaps overlaps,
            ChangeCounter counter,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.activities = activities;
        this.store = store;
        this.joined = joined;
        this.postedForms = postedForms;
        this.organisations = organisations;
        this.references = new References(store, organisations);
        this.overlaps = overlaps;
        this.counter = counter;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Posts a plan under a reference of its own.
     *
     * @param formKey of the form it came from; a form that was posted before, and says the same, is answered with what it made then
     */
    public Outcome post(Plan plan, String formKey, Viewer viewer) {
        return database.transactionAmongRivals(() -> {
            counter.lock();
            Optional<Long> before = postedForms.find(formKey, viewer.account());
            if (before.isPresent()) {
                return activities
                        .find(before.get(), viewer)
                        .map(made -> postedBefore(made, plan))
                        .orElseGet(Outcome.Unknown::new);
            }
            Outcome outcome = post(plan, viewer, references.next(plan));
            if (outcome instanceof Outcome.Saved saved && viewer.account() != 0) {
                postedForms.add(formKey, viewer.account(), saved.activity().id(), now());
            }
            return outcome;
        });
    }

    private static Outcome postedBefore(Activity made, Plan plan) {
        return made.plan().equals(plan) ? new Outcome.Saved(made) : new Outcome.PostedBefore(made);
    }

    /**
     * Posts a plan under a given reference.
     *
     * @throws org.jooq.exception.IntegrityConstraintViolationException where the reference is taken
     */
    public Outcome post(Plan plan, Viewer viewer, String reference) {
        if (!viewer.mayPostFor(plan.lead()) || namesEnded(plan.named(), Set.of())) {
            return new Outcome.Refused();
        }
        return database.transaction(() -> {
            counter.lock();
            Activity activity = store.add(plan, reference, viewer.account(), now());
            afterSaving(activity, viewer, "activity.posted");
            return new Outcome.Saved(activity);
        });
    }

    /**
     * Saves an edited plan.
     *
     * @param version that the editor started from
     */
    public Outcome revise(long id, int version, Plan plan, Viewer viewer) {
        return database.transaction(() -> {
            counter.lock();
            return activities
                    .find(id, viewer)
                    .map(current -> revise(current, version, plan, viewer))
                    .orElseGet(Outcome.Unknown::new);
        });
    }

    private Outcome revise(Activity current, int version, Plan plan, Viewer viewer) {
        Plan before = current.plan();
        boolean mayEdit = viewer.mayEdit(before);
        if (!mayEdit
                || current.isJoined()
                || (changesHands(before, plan) && !viewer.mayPostFor(before.lead()))
                || !(before.lead() == plan.lead() || viewer.mayPostFor(plan.lead()))
                || !before.status().mayBecome(plan.status())
                || namesEnded(plan.named(), before.named())) {
            return new Outcome.Refused();
        }
        if (current.version() != version) {
            return new Outcome.Stale(current);
        }
        if (before.equals(plan)) {
            return new Outcome.Saved(current);
        }
        Optional<Activity> saved = store.change(current, plan, viewer.account(), now());
        if (saved.isPresent() && opensUp(before, plan)) {
            overlaps.beginAnew(current.id());
        }
        saved.ifPresent(activity -> afterSaving(activity, viewer, change(before, plan)));
        return saved.<Outcome>map(Outcome.Saved::new)
                .orElseGet(() ->
                        new Outcome.Stale(activities.findForPortal(current.id()).orElse(current)));
    }

    /** Who leads it and who may see it are the lead's to say, not a partner's. */
    private static boolean changesHands(Plan before, Plan plan) {
        return before.lead() != plan.lead()
                || before.isDraft() != plan.isDraft()
                || before.visibility() != plan.visibility()
                || !before.readers().equals(plan.readers());
    }

    /** Whether some who take part in the calendar may see it from now on and could not before. */
    private static boolean opensUp(Plan before, Plan plan) {
        boolean openBefore = before.visibility() == Visibility.PUBLIC || before.visibility() == Visibility.MEMBERS;
        return !openBefore
                && (plan.visibility().compareTo(before.visibility()) < 0
                        || !before.readers().containsAll(plan.readers()));
    }

    private static String change(Plan before, Plan plan) {
        boolean cancelled = plan.status() == Status.CANCELLED && before.status() != Status.CANCELLED;
        return cancelled ? "activity.cancelled" : "activity.changed";
    }

    /** An organisation that has ended stays where it was named, and is named nowhere anew. */
    private boolean namesEnded(Set<Long> named, Set<Long> before) {
        Organisations all = organisations.all();
        return named.stream().anyMatch(id -> !before.contains(id) && !all.isActive(id));
    }

    /**
     * Puts one organisation in another's place in all these activities, whoever may edit them, as part of the transaction in which the
     * two become one. Flags are refreshed when all are stored, since they compare the activities with each other.
     */
    void handOver(List<Activity> all, long from, long into, Viewer viewer) {
        counter.lock();
        List<Activity> changed = all.stream()
                .flatMap(
                        activity -> store
                                .change(
                                        activity,
                                        activity.plan().withOrganisationMerged(from, into),
                                        viewer.account(),
                                        now())
                                .stream())
                .toList();
        changed.forEach(activity -> afterSaving(activity, viewer, "activity.changed"));
    }

    /**
     * Saves what others have agreed to, whether or not the viewer may edit it; belongs into a transaction that locked the counter before it
     * read the activity.
     *
     * @throws IllegalStateException where somebody saved a newer version all the same
     */
    public Activity reviseAsAgreed(Activity current, Plan plan, Viewer viewer) {
        return current.plan().equals(plan) ? current : stored(current, plan, viewer, change(current.plan(), plan));
    }

    /**
     * Cancels one activity since it was given up for another, as others have agreed; under the same conditions as
     * {@link #reviseAsAgreed}. The other is found by its reference from now on.
     */
    public void giveUp(Activity given, String reason, Activity kept, Viewer viewer) {
        joined.join(given.id(), kept.id(), given.plan().status(), now());
        stored(given, given.plan().cancelled(reason), viewer, "activity.joined");
        store.readWordsAnew(kept);
    }

    /**
     * Brings back what was given up, as it was; under the same conditions.
     *
     * @param given what was given up, and not for one that was given up itself
     */
    public void bringBack(Activity given, Activity kept, Viewer viewer) {
        joined.part(given.id()).ifPresent(status -> {
            Plan plan = given.plan().with(made -> made.status(status).cancellationReason(Optional.empty()));
            stored(given, plan, viewer, "activity.parted");
            store.readWordsAnew(kept);
        });
    }

    private Activity stored(Activity current, Plan plan, Viewer viewer, String action) {
        Activity saved = store.change(current, plan, viewer.account(), now())
                .orElseThrow(() -> new IllegalStateException("Changed beside a lock: activity " + current.id()));
        afterSaving(saved, viewer, action);
        return saved;
    }

    private void afterSaving(Activity activity, Viewer viewer, String action) {
        audit.record(viewer, action, "activity/" + activity.id(), "version " + activity.version());
        overlaps.refresh(activity);
        counter.raise();
    }

    private Instant now() {
        return clock.instant();
    }
}
