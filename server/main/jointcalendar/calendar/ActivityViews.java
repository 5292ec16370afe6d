package jointcalendar.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.Called;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Change;
import jointcalendar.activity.ChangeWords;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Plan;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.Status;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Language;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Puts an activity and its history into a visitor's words. */
public final class ActivityViews {
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final RevisionRepository revisions;
    private final AccountRepository accounts;
    private final Clock clock;

    /** @param clock in the portal's zone, in which history tells its days */
    public ActivityViews(
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            RevisionRepository revisions,
            AccountRepository accounts,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.revisions = revisions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The activity as the visitor reads it. */
    public ActivityView view(Activity activity, Visitor visitor) {
        Plan plan = activity.plan();
        Words words = visitor.words();
        Viewer viewer = visitor.viewer();
        Vocabulary terms = vocabulary.current();
        return new ActivityView(
                activity.id(),
                activity.reference(),
                plan.titleIn(words.language()),
                terms.name(Term.List.KIND, plan.kind(), words.language()),
                words.say("activity.status." + Slug.of(plan.status())),
                certainty(plan),
                plan.status() == Status.CANCELLED,
                plan.cancellationReason().orElse(""),
                words.say("activity.visibility." + Slug.of(plan.visibility())),
                plan.visibility().isConfidential(),
                plan.lead(),
                organisations.all().shortName(plan.lead()),
                new ActivityWords(words, terms, visitor.zone()).when(plan),
                sessions(plan, new ActivityWords(words, terms, visitor.zone())),
                new ActivityFacts(plan, words, terms, organisations.all()).lines(viewer.signedIn()),
                plan.languageFor(words.language()).code(),
                untranslated(plan, words),
                plan.descriptionIn(words.language()),
                plan.result().outcome(),
                viewer.mayEdit(plan) && !activity.isJoined());
    }

    /** The revisions of an activity that the visitor may see, newest first. */
    List<ActivityView.Entry> history(Activity activity, Visitor visitor) {
        if (!visitor.viewer().signedIn()) {
            return List.of();
        }
        List<Change.Revision> all = revisions.of(activity, visitor.viewer());
        Map<Long, Called> names = accounts.called(
                all.stream().map(Change.Revision::account).distinct().toList());
        ChangeWords changes = changeWords(visitor.words());
        ZoneId zone = clock.getZone();
        return all.stream()
                .map(revision -> entry(revision, zone, names, changes, visitor.words()))
                .toList();
    }

    /** What was changed after that version, in one sentence. */
    public String changesSince(Activity activity, int version, Visitor visitor) {
        ChangeWords changes = changeWords(visitor.words());
        return revisions.of(activity, visitor.viewer()).stream()
                .filter(revision -> revision.version() > version)
                .flatMap(revision -> revision.changes().stream())
                .map(changes::say)
                .collect(Collectors.joining("; "));
    }

    /** As a class of style: how certain it is that this takes place on these days. */
    public static String certainty(Plan plan) {
        if (plan.status() == Status.CANCELLED) {
            return "cancelled";
        }
        if (plan.precision() != DatePrecision.DAY) {
            return "open";
        }
        return plan.status() == Status.TENTATIVE || plan.status() == Status.DRAFT ? "tentative" : "confirmed";
    }

    private static List<String> sessions(Plan plan, ActivityWords said) {
        return plan.sessions().size() == 1
                ? List.of()
                : plan.sessions().stream().map(said::session).toList();
    }

    /** Said where a reader meets words of another language, so that nobody looks for a translation that is not there. */
    private static String untranslated(Plan plan, Words words) {
        Language shown = plan.languageFor(words.language());
        return shown == words.language() ? "" : words.say("activity.show.in-another-language", shown.ownName());
    }

    private ActivityView.Entry entry(
            Change.Revision revision, ZoneId zone, Map<Long, Called> names, ChangeWords changes, Words words) {
        return new ActivityView.Entry(
                words.say(revision.version() == 1 ? "activity.history.posted" : "activity.history.changed"),
                words.dates().day(LocalDate.ofInstant(revision.at(), zone)),
                Optional.ofNullable(names.get(revision.account()))
                        .map(name -> name.in(words))
                        .orElseGet(() -> words.say("activity.history.portal")),
                revision.changes().stream().map(changes::say).toList());
    }

    private ChangeWords changeWords(Words words) {
        return new ChangeWords(words, vocabulary.current(), organisations.all());
    }
}
