package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Busy;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.VisibleToRepository;
import jointcalendar.db.Database;
import jointcalendar.db.TestServer;
import jointcalendar.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flags between what a viewer sees and what is shown to that viewer as busy. */
class BusyOverlapsTest {
    private static final LocalDate TODAY = Given.day("2007-04-01");
    private static final Viewer OUTSIDER = Viewer.person(2, Role.READER, 30, Side.GUEST, Language.EN);
    private static final Viewer OWNER = Viewer.person(3, Role.MEMBER, 2, Side.DONOR, Language.EN);
    private static final Viewer COORDINATOR = Viewer.person(1, Role.COORDINATOR, 9, Side.DONOR, Language.EN);
    private static final Given SEEN = Given.training().by(1).named("Customs rules");
    private static final Given BUSY =
            Given.training().by(2).named("Raid").shownTo(Visibility.BUSY).at("Hall", "Oskemen");

    private final Database database = TestServer.fresh().database();
    private final PostedRepository posted = new PostedRepository(database);
    private final OverlapRepository flags = new OverlapRepository(database, VisibleToRepository::visibleTo);
    private final Overlaps overlaps = new Overlaps(
            database, posted, () -> Given.VOCABULARY, Windows.USUAL, Clock.fixed(PostedRepository.NOW, ZoneOffset.UTC));

    @BeforeEach
    void empty() {
        posted.clear();
    }

    @Test
    void aRepeatThatRestsOnAThemeIsKnownToItsOwnersAlone() {
        post(1, SEEN);
        post(2, BUSY.on("2007-07-20"));
        assertEquals(List.of(Kind.REPEAT), kinds(COORDINATOR));
        assertEquals(List.of(Kind.REPEAT), kinds(OWNER));
        assertNothingFor(OUTSIDER);
    }

    @Test
    void aSharedVenueAloneIsKnownToItsOwnersAlone() {
        post(1, SEEN.at("Hall", "Oskemen").forPeople("police"));
        post(2, BUSY);
        assertEquals(List.of(Kind.CLASH), kinds(OWNER));
        assertNothingFor(OUTSIDER);
    }

    @Test
    void whateverItIsOfItsOwnersAnOutsiderIsToldOneThing() {
        post(1, SEEN);
        post(2, BUSY.on("2007-05-20"));
        List<Flag> repeat = told();
        post(2, BUSY.on("2007-05-20").about("health"));
        assertEquals(repeat, told());
        assertEquals(List.of(Kind.OPPORTUNITY), kinds(OUTSIDER));
        post(2, BUSY.named("Customs rules"));
        assertEquals(List.of(Kind.DUPLICATE), kinds(OWNER));
        List<Flag> duplicate = told();
        post(2, BUSY.named("Nothing of the kind: nurses, module 7").about("health"));
        assertEquals(List.of(Kind.CLASH), kinds(OWNER));
        assertEquals(duplicate, told());
        assertEquals(List.of(Kind.CLASH), kinds(OUTSIDER));
        assertEquals(Optional.of(2L), told().get(0).busy());
    }

    @Test
    void countsPagesAndFiltersAgreeWithWhatIsListed() {
        post(1, SEEN);
        post(2, BUSY.named("Customs rules"));
        post(3, BUSY.named("Health").about("health").on("2007-05-20"));
        post(4, SEEN.by(3).named("Stolen cars").on("2007-05-21"));
        post(5, BUSY.by(4).about("document-fraud").on("2007-08-01"));
        post(6, SEEN.by(5).shownTo(Visibility.HIDDEN));
        for (Optional<Long> lead : List.of(Optional.<Long>empty(), Optional.of(2L), Optional.of(4L), Optional.of(5L))) {
            for (Optional<Kind> kind : List.of(
                    Optional.<Kind>empty(),
                    Optional.of(Kind.CLASH),
                    Optional.of(Kind.DUPLICATE),
                    Optional.of(Kind.REPEAT),
                    Optional.of(Kind.OPPORTUNITY))) {
                FlagFilter filter = new FlagFilter(lead, kind, FlagFilter.UNSETTLED, false);
                List<Flag> all = flags.open(filter, OUTSIDER, TODAY, 0, 99);
                assertEquals(all.size(), flags.count(filter, OUTSIDER, TODAY), filter.toString());
                assertTrue(all.stream()
                        .allMatch(flag -> kind.isEmpty() || flag.finding().kind() == kind.get()));
                assertTrue(all.stream().allMatch(flag -> flag.first() != 6 && flag.second() != 6));
                for (int i = 0; i < all.size(); i++) {
                    assertEquals(List.of(all.get(i)), flags.open(filter, OUTSIDER, TODAY, i, 1));
                    assertTrue(i == 0
                            || all.get(i - 1).finding().strength()
                                    >= all.get(i).finding().strength());
                }
            }
        }
        assertEquals(
                0,
                flags.count(
                        new FlagFilter(Optional.of(5L), Optional.empty(), FlagFilter.UNSETTLED, false),
                        OUTSIDER,
                        TODAY));
        assertFalse(flags.open(FlagFilter.ANY, OUTSIDER, TODAY, 0, 99).stream()
                .noneMatch(flag -> flag.busy().isPresent()));
        assertTrue(flags.open(FlagFilter.WHOLE, OUTSIDER, TODAY, 0, 99).stream()
                .allMatch(flag -> flag.busy().isEmpty()));
        assertEquals(
                flags.open(FlagFilter.WHOLE, OUTSIDER, TODAY, 0, 99).size(),
                flags.count(FlagFilter.WHOLE, OUTSIDER, TODAY));
    }

    @Test
    void theFormTellsOfABusyOneItsDaysAndNoMoreOfAHiddenOneNothing() {
        post(
                1,
                BUSY.in(
                        jointcalendar.activity.Session.wholeDays(Given.day("2007-05-15"), Given.day("2007-05-16")),
                        jointcalendar.activity.Session.wholeDays(Given.day("2007-09-15"), Given.day("2007-09-16"))));
        post(2, BUSY.shownTo(Visibility.HIDDEN));
        post(3, BUSY.shownTo(Visibility.OWN));
        post(4, BUSY.being(jointcalendar.activity.Status.DRAFT));
        List<Found> found = overlaps.check(SEEN.by(30).plan(), OptionalLong.empty(), OUTSIDER, TODAY);
        assertEquals(
                List.of(new Busy(2, Given.day("2007-05-15"), Given.day("2007-05-16"), DatePrecision.DAY)),
                found.stream().map(Found::other).toList());
    }

    @Test
    void eachFaceHasAStateOfItsOwn() {
        post(1, SEEN);
        post(2, BUSY.on("2007-05-20"));
        database.sql().execute("update overlap set state = 'acknowledged' where face = 'whole'");
        assertEquals(Flag.State.OPEN, told().get(0).state());
        database.sql().execute("update overlap set state = 'acknowledged' where face = 'busy'");
        post(2, BUSY.on("2007-05-20").about("health"));
        assertEquals(Flag.State.ACKNOWLEDGED, told().get(0).state());
        assertEquals(Flag.State.OPEN, flags.of(1, OWNER, TODAY).get(0).state());
    }

    @Test
    void whoSeesBothMayLookAtWhatOthersKnowButIsNotToldTwice() {
        post(1, SEEN);
        post(2, BUSY);
        long known = told().get(0).id();
        assertEquals(1, flags.of(1, OWNER, TODAY).size());
        assertEquals(Face.BUSY, flags.find(known, OWNER).orElseThrow().face());
        long whole = flags.of(1, OWNER, TODAY).get(0).id();
        assertEquals(Optional.empty(), flags.find(whole, OUTSIDER));
    }

    private void assertNothingFor(Viewer viewer) {
        assertEquals(List.of(), kinds(viewer));
        assertEquals(0, flags.count(FlagFilter.ANY, viewer, TODAY));
        assertEquals(List.of(), flags.of(1, viewer, TODAY));
        assertEquals(List.of(), flags.touching(List.of(1L), viewer, TODAY));
        assertEquals(
                List.of(),
                overlaps.check(SEEN.plan(), OptionalLong.of(1), viewer, TODAY).stream()
                        .filter(found ->
                                found.other() instanceof Busy && found.finding().kind() == Kind.REPEAT)
                        .toList());
    }

    /** As an outsider is told of them in every way, but for numbers that change where a flag is found anew. */
    private List<Flag> told() {
        List<Flag> listed = flags.open(FlagFilter.ANY, OUTSIDER, TODAY, 0, 9);
        assertEquals(listed, flags.of(1, OUTSIDER, TODAY));
        assertEquals(listed, flags.touching(List.of(1L), OUTSIDER, TODAY));
        return listed;
    }

    private List<Kind> kinds(Viewer viewer) {
        return flags.open(FlagFilter.ANY, viewer, TODAY, 0, 99).stream()
                .map(flag -> flag.finding().kind())
                .toList();
    }

    private void post(long id, Given given) {
        overlaps.refresh(posted.save(id, given));
    }
}
