package jointcalendar.exchange;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.JoinedRepository;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.audit.AuditLog;
import jointcalendar.calendar.Posting;
import jointcalendar.db.Database;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.ShortName;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;

/** Takes in a spreadsheet of activities: all of it or nothing; a reference that is there already is brought up to date. */
public final class ActivityImport {
    /**
     * How to import.
     *
     * @param newOrganisationsAre the side of organisations that are not there yet and are then created; empty: such rows are refused
     * @param dryRun reports what would happen and stores nothing
     * @param edit what is done to each plan before it is saved
     */
    public record Wishes(Optional<Side> newOrganisationsAre, boolean dryRun, UnaryOperator<Plan> edit) {}

    /** Takes back a transaction whose report is already made. */
    private static final class TakeBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Database database;
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;
    private final ActivityRepository activities;
    private final JoinedRepository joined;
    private final Posting posting;
    private final AuditLog audit;
    private final Clock clock;

    public ActivityImport(
            Database database,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            ActivityRepository activities,
            JoinedRepository joined,
            Posting posting,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.activities = activities;
        this.joined = joined;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Imports for that viewer, who must be a coordinator or the portal itself. */
    public ImportReport run(Reader file, Wishes wishes, Viewer viewer) throws IOException {
        ActivityFile rows = ActivityFile.read(file);
        if (!rows.problems().isEmpty() && rows.rows().isEmpty()) {
            return ImportReport.refused(rows.problems());
        }
        List<ImportReport> made = new ArrayList<>();
        try {
            database.transaction(() -> {
                ImportReport report = new Attempt(wishes, viewer).run(rows);
                made.add(report);
                if (report.isRefused() || wishes.dryRun()) {
                    throw new TakeBack();
                }
                audit.record(viewer, "activity.imported", "", counts(report));
            });
        } catch (TakeBack e) {
            // as wished
        }
        return made.get(made.size() - 1);
    }

    private static String counts(ImportReport report) {
        return report.added() + " added, " + report.changed() + " changed, "
                + report.createdOrganisations().size() + " organisations made";
    }

    /** One try, which a lost transaction may repeat. */
    private final class Attempt {
        private final Wishes wishes;
        private final Viewer viewer;
        private final Vocabulary words = vocabulary.current();
        private final Set<String> created = new LinkedHashSet<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<Long> taken = new HashSet<>();
        private final Map<String, OptionalLong> known = new HashMap<>();
        private final List<ImportReport.Problem> problems = new ArrayList<>();
        private int added;
        private int changed;
        private int unchanged;

        Attempt(Wishes wishes, Viewer viewer) {
            this.wishes = wishes;
            this.viewer = viewer;
        }

        ImportReport run(ActivityFile file) {
            file.rows().forEach(this::take);
            problems.addAll(file.problems());
            problems.sort(Comparator.comparingLong(ImportReport.Problem::line));
            return problems.isEmpty()
                    ? new ImportReport(added, changed, unchanged, List.copyOf(created), List.of())
                    : ImportReport.refused(problems);
        }

        private void take(ActivityRow row) {
            RowReader reader = new RowReader(row, words, this::organisation);
            Optional<Plan> plan = reader.plan();
            reader.wrong().forEach(reason -> problems.add(new ImportReport.Problem(row.line(), reason)));
            if (!seen.add(row.get("reference").toLowerCase(java.util.Locale.ROOT))) {
                standsTwice(row);
            } else if (problems.isEmpty()) {
                plan.map(wishes.edit()).ifPresent(read -> save(row, read));
            }
        }

        private void save(ActivityRow row, Plan plan) {
            Optional<Activity> there = activities.findForPortal(row.get("reference"));
            if (there.filter(Activity::isJoined).isPresent()) {
                wasJoined(row, there.get());
                return;
            }
            if (there.isPresent() && taken.contains(there.get().id())) {
                standsTwice(row); // written otherwise, though the same to the database: Á and A
                return;
            }
            Posting.Outcome outcome = there.map(activity -> update(activity, plan))
                    .orElseGet(() -> posting.post(plan, viewer, row.get("reference")));
            if (!(outcome instanceof Posting.Outcome.Saved saved)) {
                problems.add(new ImportReport.Problem(row.line(), "this may not be saved"));
            } else {
                taken.add(saved.activity().id());
                count(there, saved.activity());
            }
        }

        private void count(Optional<Activity> there, Activity saved) {
            if (there.isEmpty()) {
                added++;
            } else if (saved.version() == there.get().version()) {
                unchanged++;
            } else {
                changed++;
            }
        }

        /** Whoever brings an old list must know which entry is kept now; nothing is written over it unasked. */
        private void wasJoined(ActivityRow row, Activity there) {
            String kept =
                    joined.standingFor(there, viewer).map(Activity::reference).orElse("another");
            problems.add(new ImportReport.Problem(
                    row.line(), "reference " + there.reference() + " was joined with " + kept));
        }

        private void standsTwice(ActivityRow row) {
            problems.add(new ImportReport.Problem(row.line(), "reference " + row.get("reference") + " stands twice"));
        }

        private Posting.Outcome update(Activity there, Plan plan) {
            return posting.revise(there.id(), there.version(), keepingWhatNoColumnHolds(there.plan(), plan), viewer);
        }

        private OptionalLong organisation(String shortName) {
            return known.computeIfAbsent(shortName, this::findOrCreate);
        }

        private OptionalLong findOrCreate(String shortName) {
            Optional<Organisation> found = organisations.byShortName(shortName);
            if (found.isEmpty() && wishes.newOrganisationsAre().isPresent() && isName(shortName)) {
                created.add(shortName);
                return OptionalLong.of(organisations
                        .add(
                                shortName,
                                shortName,
                                Kind.OTHER,
                                wishes.newOrganisationsAre().get(),
                                clock.instant())
                        .id());
            }
            return found.map(organisations.all()::standingFor)
                    .map(organisation -> OptionalLong.of(organisation.id()))
                    .orElse(OptionalLong.empty());
        }

        private boolean isName(String text) {
            return text.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd} .,'&()/-]{0,59}")
                    && ShortName.fault(text, organisations.all(), OptionalLong.empty())
                            .isEmpty();
        }
    }

    /** What has no column stays; times of day and the reason of a cancellation as long as what they belong to does. */
    private static Plan keepingWhatNoColumnHolds(Plan before, Plan read) {
        boolean sameDays =
                before.firstDay().equals(read.firstDay()) && before.lastDay().equals(read.lastDay());
        List<Session> sessions =
                sameDays && before.precision() == read.precision() ? before.sessions() : read.sessions();
        Optional<String> reason = read.cancellationReason().isPresent()
                        && before.cancellationReason().isPresent()
                ? before.cancellationReason()
                : read.cancellationReason();
        return before.with(kept -> kept.title(read.title())
                .language(read.title().equals(before.title()) ? before.language() : read.language())
                .description(read.description())
                .kind(read.kind())
                .status(read.status())
                .precision(read.precision())
                .sessions(sessions)
                .place(read.place().at(before.place().online()))
                .targets(read.targets())
                .themes(read.themes())
                .audiences(read.audiences())
                .lead(read.lead())
                .partners(read.partners())
                .funders(read.funders())
                .expectedParticipants(read.expectedParticipants())
                .visibility(read.visibility())
                .readers(read.readers())
                .result(before.result()
                        .with(came -> came.participants(read.result().participants())
                                .outcome(read.result().outcome())))
                .cancellationReason(reason));
    }
}
