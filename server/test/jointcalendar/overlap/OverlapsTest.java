package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Seen;
import jointcalendar.activity.Status;
import jointcalendar.db.Database;
import jointcalendar.db.TestServer;
import jointcalendar.text.Language;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    private static final LocalDate TODAY = Given.day("2007-04-01");
    private static final Viewer COORDINATOR = Viewer.person(1, Role.COORDINATOR, 1, Side.DONOR, Language.EN);
    private static final Viewer GUEST = Viewer.person(2, Role.MEMBER, 30, Side.GUEST, Language.EN);

    private final Database database = TestServer.fresh().database();
    private final PostedRepository posted = new PostedRepository(database);
    private final OverlapRepository flags = new OverlapRepository(
            database,
            (viewer, table) -> viewer.isCoordinator() ? DSL.noCondition() : table.VISIBILITY.in("public", "members"));
    private final Overlaps overlaps = new Overlaps(
            database, posted, () -> Given.VOCABULARY, Windows.USUAL, Clock.fixed(PostedRepository.NOW, ZoneOffset.UTC));

    @BeforeEach
    void empty() {
        posted.clear();
    }

    @Test
    void keepsAFlagOfTwoActivitiesWhicheverIsSavedLast() {
        post(2, Given.training());
        post(1, Given.training().by(2).named("Stolen vehicles").on("2007-05-20"));
        Flag flag = flags.of(2, COORDINATOR, TODAY).get(0);
        assertEquals(List.of(1L, 2L), List.of(flag.first(), flag.second()));
        assertEquals(Kind.REPEAT, flag.finding().kind());
        assertEquals(Flag.State.OPEN, flag.state());
        assertEquals(PostedRepository.NOW, flag.foundAt());
        assertEquals(List.of(flag), flags.of(1, COORDINATOR, TODAY));
    }

    @Test
    void checksAPlanThatIsNotSavedAndLeavesItsOwnActivityOut() {
        post(1, Given.training());
        List<Found> found = overlaps.check(
                Given.training().by(2).named("Stolen vehicles").plan(), OptionalLong.empty(), COORDINATOR, TODAY);
        assertEquals(List.of(1L), ids(found));
        assertEquals(Kind.CLASH, found.get(0).finding().kind());
        assertTrue(overlaps.check(Given.training().plan(), OptionalLong.of(1), COORDINATOR, TODAY)
                .isEmpty());
        assertTrue(overlaps.check(Given.training().being(Status.DRAFT).plan(), OptionalLong.empty(), COORDINATOR, TODAY)
                .isEmpty());
        assertEquals(0, flags.count(FlagFilter.ANY, COORDINATOR, TODAY));
    }

    @Test
    void tellsAGuestNothingOfWhatIsForDonors() {
        post(1, Given.training().shownTo(Visibility.DONORS));
        post(2, Given.training().by(2).named("Stolen vehicles"));
        Given plan = Given.training().by(30).named("Customs rules");
        assertEquals(List.of(2L), ids(overlaps.check(plan.plan(), OptionalLong.empty(), GUEST, TODAY)));
        assertEquals(List.of(), flags.of(2, GUEST, TODAY));
        assertEquals(0, flags.count(FlagFilter.ANY, GUEST, TODAY));
        assertEquals(1, flags.count(FlagFilter.ANY, COORDINATOR, TODAY));
    }

    @Test
    void dropsFlagsThatAChangeOrACancellationRemoves() {
        Given mine = Given.training().by(2).named("Stolen vehicles");
        post(1, Given.training());
        post(2, mine);
        assertEquals(1, flags.count(FlagFilter.ANY, COORDINATOR, TODAY));
        post(2, mine.on("2008-05-15"));
        assertEquals(0, flags.count(FlagFilter.ANY, COORDINATOR, TODAY));
        post(2, mine);
        post(2, mine.being(Status.CANCELLED));
        assertEquals(0, flags.count(FlagFilter.ANY, COORDINATOR, TODAY));
    }

    @Test
    void leavesTheStateOfAFlagAloneUntilItsFactsChange() {
        Given mine = Given.training().by(2).named("Stolen vehicles");
        post(1, Given.training());
        post(2, mine);
        database.sql().execute("update overlap set state = 'acknowledged'");
        post(2, mine.named("Stolen cars"));
        assertEquals(
                Flag.State.ACKNOWLEDGED, flags.of(1, COORDINATOR, TODAY).get(0).state());
        post(2, mine.on("2007-05-18"));
        assertEquals(Flag.State.OPEN, flags.of(1, COORDINATOR, TODAY).get(0).state());
    }

    @Test
    void showsNoPairOfWhichBothAreOverNorASettledOne() {
        post(1, Given.training());
        post(2, Given.training().by(2).named("Stolen vehicles").on("2007-05-20"));
        assertEquals(1, flags.of(1, COORDINATOR, Given.day("2007-05-20")).size());
        assertEquals(0, flags.of(1, COORDINATOR, Given.day("2007-05-21")).size());
        assertEquals(0, flags.all(Given.day("2007-05-21")).size());
        database.sql().execute("update overlap set state = 'settled', outcome = 'kept'");
        assertEquals(0, flags.of(1, COORDINATOR, TODAY).size());
        assertEquals(1, flags.all(TODAY).size());
    }

    @Test
    void listsTheStrongestFirstByOrganisationAndKindAndPage() {
        post(1, Given.training());
        post(2, Given.training().by(2).named("Stolen vehicles"));
        post(3, Given.training().by(3).named("Customs rules").on("2007-06-20"));
        assertEquals(List.of(Kind.CLASH, Kind.REPEAT, Kind.REPEAT), kinds(FlagFilter.ANY, 0, 9));
        assertEquals(List.of(Kind.REPEAT), kinds(FlagFilter.ANY, 1, 1));
        assertEquals(
                List.of(Kind.REPEAT, Kind.REPEAT),
                kinds(new FlagFilter(Optional.of(3L), Optional.empty(), FlagFilter.UNSETTLED, false), 0, 9));
        assertEquals(
                List.of(Kind.CLASH),
                kinds(new FlagFilter(Optional.empty(), Optional.of(Kind.CLASH), FlagFilter.UNSETTLED, false), 0, 9));
        assertEquals(2, flags.touching(Set.of(2L), COORDINATOR, TODAY).size());
        assertEquals(
                List.of("REF-1 REF-2", "REF-1 REF-3", "REF-2 REF-3"),
                flags.all(TODAY).stream().map(f -> f.first() + " " + f.second()).toList());
    }

    @Test
    void findsByTheIndexWhatComparingAllWithAllFindsAndRebuildsToTheSame() {
        Random random = new Random(7);
        List<Activity> all = new ArrayList<>();
        for (long id = 1; id <= 150; id++) {
            all.add(post(id, RandomPlans.next(random)));
        }
        OverlapFinder finder = new OverlapFinder(Given.VOCABULARY, Windows.USUAL);
        Map<String, Finding> wanted = new TreeMap<>();
        for (Activity first : all) {
            all.stream().filter(second -> second.id() > first.id()).forEach(second -> finder.find(
                            first.plan(), second.plan())
                    .ifPresent(finding -> wanted.put(first.id() + " " + second.id(), finding)));
        }
        assertTrue(wanted.values().stream().map(Finding::kind).distinct().count() == 4, "all kinds occur");
        assertEquals(wanted, stored());
        database.sql().execute("delete from overlap where first_id < 50");
        database.sql().execute("delete from overlap_candidate where activity_id < 90");
        database.sql().execute("update overlap set strength = 0.001");
        overlaps.rebuild();
        assertEquals(wanted, stored());
    }

    @Test
    void findsASessionInAMonthBetweenTheFirstAndTheLast() {
        post(1, Given.training().in(session("2007-05-15"), session("2007-08-15"), session("2007-11-15")));
        assertEquals(
                Kind.CLASH,
                only(Given.training().by(2).named("Stolen vehicles").on("2007-08-15"))
                        .kind());
        assertEquals(
                92 - 31,
                only(Given.training().by(2).named("Stolen vehicles").on("2008-01-15"))
                        .reasons()
                        .gapDays());
    }

    @Test
    void findsACampaignThatBeganLongBefore() {
        post(1, Given.training().as("campaign").on("2006-08-01", "2007-08-31"));
        assertEquals(
                Kind.REPEAT,
                only(Given.training().as("study").by(2).on("2007-05-01", "2007-05-10"))
                        .kind());
    }

    @Test
    void findsADuplicateOfWhichOnlyTheQuarterIsKnown() {
        post(1, Given.training().on("2007-04-01", "2007-06-30").sometime(DatePrecision.QUARTER));
        assertEquals(Kind.DUPLICATE, only(Given.training().by(2)).kind());
    }

    private Finding only(Given plan) {
        List<Found> found = overlaps.check(plan.plan(), OptionalLong.empty(), COORDINATOR, TODAY);
        assertEquals(1, found.size());
        return found.get(0).finding();
    }

    private static jointcalendar.activity.Session session(String day) {
        return jointcalendar.activity.Session.wholeDays(Given.day(day), Given.day(day));
    }

    private List<Kind> kinds(FlagFilter filter, int offset, int most) {
        return flags.open(filter, COORDINATOR, TODAY, offset, most).stream()
                .map(flag -> flag.finding().kind())
                .toList();
    }

    private Map<String, Finding> stored() {
        Map<String, Finding> stored = new TreeMap<>();
        flags.open(FlagFilter.ANY, COORDINATOR, Given.day("1990-01-01"), 0, 100_000)
                .forEach(flag -> stored.put(flag.first() + " " + flag.second(), flag.finding()));
        return stored;
    }

    private Activity post(long id, Given given) {
        Activity activity = posted.save(id, given);
        overlaps.refresh(activity);
        return activity;
    }

    private static List<Long> ids(List<Found> found) {
        return found.stream()
                .map(one -> ((Seen.Whole) one.other()).activity().id())
                .toList();
    }
}
