package jointcalendar.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.calendar.PlanOf;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.TestServer;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.VocabularyRepository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rule and its translation say the same of every visibility and status to everyone; each activity has a day of its own. */
class VisibleToTest {
    private static final Instant NOW = Instant.parse("2007-05-02T03:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2007, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2010, 1, 1);

    private static final Database DATABASE = TestServer.fresh().database();
    private static final Map<LocalDate, Plan> PLANS = new HashMap<>();
    private static final List<Viewer> VIEWERS = new ArrayList<>();
    private static ActivityRepository activities;
    private static BusyRepository busyTimes;

    @BeforeAll
    static void store() {
        ChangeCounter counter = new ChangeCounter(DATABASE);
        VocabularyRepository vocabulary = new VocabularyRepository(DATABASE, counter);
        OrganisationRepository organisations = new OrganisationRepository(DATABASE, counter);
        activities = new ActivityRepository(DATABASE, vocabulary, organisations);
        busyTimes = new BusyRepository(DATABASE, new Signer(new byte[32]));
        Map<String, Long> ids = new HashMap<>();
        for (String name : List.of("lead", "partner", "chosen", "partner and chosen", "other")) {
            for (Side side : Side.values()) {
                long id = organisations
                        .add(name + " " + side, name, Kind.OTHER, side, NOW)
                        .id();
                ids.put(name + " " + side, id);
                for (Role role : Role.values()) {
                    VIEWERS.add(Viewer.person(VIEWERS.size() + 1, role, id, side, Language.EN));
                }
            }
        }
        VIEWERS.add(Viewer.nobody(Language.EN));
        VIEWERS.add(Viewer.portal(Language.EN));
        ActivityStoreRepository store =
                new ActivityStoreRepository(DATABASE, vocabulary, new RevisionRepository(DATABASE));
        DATABASE.transaction(() -> plans(ids).forEach(plan -> {
            PLANS.put(plan.firstDay(), plan);
            store.add(plan, UUID.randomUUID().toString().substring(0, 20), 0, NOW);
        }));
    }

    private static List<Plan> plans(Map<String, Long> ids) {
        List<Plan> plans = new ArrayList<>();
        for (Side lead : Side.values()) {
            for (Visibility visibility : Visibility.values()) {
                for (Status status : Status.values()) {
                    plans.add(PlanOf.training(
                                    ids.get("lead " + lead),
                                    "-",
                                    FIRST.plusDays(3L * plans.size()).toString(),
                                    status,
                                    visibility,
                                    those(ids, "partner"))
                            .seenBy(visibility, those(ids, "chosen")));
                }
            }
        }
        return plans;
    }

    private static Set<Long> those(Map<String, Long> ids, String part) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().contains(part))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> days(Predicate<Plan> rule) {
        return PLANS.values().stream().filter(rule).map(Plan::firstDay).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theDatabaseGivesEachViewerWhatTheRuleAllows() {
        assertEquals(2 * 7 * 5, PLANS.size());
        for (Viewer viewer : VIEWERS) {
            assertEquals(
                    days(viewer::maySee),
                    activities.between(FIRST, LAST, Filter.ALL, viewer).stream()
                            .map(activity -> activity.plan().firstDay())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    viewer.toString());
            assertEquals(days(viewer::maySee).size(), activities.count(FIRST, LAST, Filter.ALL, viewer));
        }
    }

    @Test
    void theDatabaseGivesEachViewerTheBusyTimesThatTheRuleAllows() {
        for (Viewer viewer : VIEWERS) {
            Set<LocalDate> told = busyTimes.between(FIRST, LAST, Filter.ALL, viewer).stream()
                    .map(Busy::firstDay)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(days(viewer::mayKnowBusy), told, viewer.toString());
            assertEquals(
                    told.size(),
                    busyTimes
                            .events(FIRST, LAST, Filter.ALL, viewer, Instant.EPOCH)
                            .size());
        }
        assertTrue(VIEWERS.stream()
                .anyMatch(viewer ->
                        !busyTimes.between(FIRST, LAST, Filter.ALL, viewer).isEmpty()));
    }

    @Test
    void howAnActivityStoodIsJudgedAsHowItStands() {
        for (Viewer viewer : VIEWERS) {
            assertEquals(days(viewer::maySee), days(plan -> Standing.of(plan).isKnownTo(viewer)), viewer.toString());
        }
    }

    @Test
    void onlyWhoSeesAnActivityMayEditIt() {
        for (Viewer viewer : VIEWERS) {
            assertTrue(days(viewer::maySee).containsAll(days(viewer::mayEdit)), viewer.toString());
            assertTrue(viewer.has(Role.MEMBER) || days(viewer::mayEdit).isEmpty(), viewer.toString());
        }
    }

    @Test
    void everyPlanThatIsReadBackIsThePlanThatWasStored() {
        List<Activity> all = activities.between(FIRST, LAST, Filter.ALL, Viewer.portal(Language.EN));
        all.forEach(activity -> assertEquals(
                Optional.of(activity.plan()),
                Optional.ofNullable(PLANS.get(activity.plan().firstDay()))));
    }
}
