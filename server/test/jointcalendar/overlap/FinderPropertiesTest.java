package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import jointcalendar.activity.Outline;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.glossary.Glossary;
import org.junit.jupiter.api.Test;

class FinderPropertiesTest {
    private static final Basis BASIS = new Basis(Given.VOCABULARY, Windows.USUAL, Glossary.builtIn());
    private static final OverlapFinder FINDER = new OverlapFinder(Given.VOCABULARY, Windows.USUAL);
    private static final int PAIRS = 4000;

    @Test
    void findsTheSameWhicheverComesFirst() {
        Seeds.run(random -> {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            for (int i = 0; i < PAIRS; i++) {
                Plan a = RandomPlans.next(random).plan();
                Plan b = RandomPlans.next(random).plan();
                Optional<Finding> found = FINDER.find(a, b);
                assertEquals(found, FINDER.find(b, a), () -> a + "\n" + b);
                assertEquals(FINDER.findPlain(a, b), FINDER.findPlain(b, a), () -> a + "\n" + b);
                found.ifPresent(finding -> kinds.add(finding.kind()));
            }
            assertEquals(EnumSet.allOf(Kind.class), kinds);
        });
    }

    @Test
    void findsTheSameInWhateverOrderSessionsStand() {
        Seeds.run(random -> {
            for (int i = 0; i < PAIRS; i++) {
                Plan a = RandomPlans.next(random).plan();
                Plan b = RandomPlans.next(random).plan();
                Plan shuffled = b.with(plan -> plan.sessions(shuffled(b.sessions(), random)));
                assertEquals(FINDER.find(a, b), FINDER.find(a, shuffled), () -> a + "\n" + b);
                assertEquals(FINDER.findPlain(a, b), FINDER.findPlain(a, shuffled), () -> a + "\n" + b);
            }
        });
    }

    @Test
    void findsNothingWithADraftOrWhatIsCancelledNorPlainlyWhereThereIsNothingWhole() {
        Seeds.run(random -> {
            for (int i = 0; i < PAIRS; i++) {
                Plan a = RandomPlans.next(random).plan();
                Plan b = RandomPlans.next(random).plan();
                boolean both = a.status().counts() && b.status().counts();
                assertTrue(both || FINDER.find(a, b).isEmpty(), () -> a + "\n" + b);
                assertTrue(
                        FINDER.find(a, b).isPresent() || FINDER.findPlain(a, b).isEmpty(), () -> a + "\n" + b);
            }
        });
    }

    @Test
    void aGlanceHoldsNothingBackThatTheFinderFlags() {
        Seeds.run(random -> {
            List<Outline> all = new ArrayList<>();
            for (long id = 1; id <= 250; id++) {
                all.add(new Outline(id, RandomPlans.next(random).plan()));
            }
            Windows windows = new Windows(1 + random.nextInt(200), 1 + random.nextInt(200));
            Basis by = BASIS.within(windows);
            Window window = new Window(by, Given.day("2006-01-01"), Given.day("2010-01-01"), all);
            for (Outline one : all) {
                List<Pair> wanted = all.stream()
                        .filter(other -> other.id() < one.id())
                        .flatMap(other -> by.pair(one.plan(), other).stream())
                        .toList();
                assertEquals(wanted, window.pairsBelow(one), () -> windows + " " + one);
            }
        });
    }

    /** What this refuses to hold any more, {@link jointcalendar.activity.Outline} has to tell. */
    @Test
    void looksAtNoMoreThanAnOutlineTells() {
        Seeds.run(random -> {
            for (int i = 0; i < PAIRS; i++) {
                Plan a = RandomPlans.next(random).plan();
                Plan b = RandomPlans.next(random).plan();
                assertEquals(FINDER.find(a, b), FINDER.find(withMore(a), withMore(b)), () -> a + "\n" + b);
            }
        });
    }

    private static Plan withMore(Plan outline) {
        Session.Times times = new Session.Times(LocalTime.of(9, 0), LocalTime.of(12, 0), ZoneOffset.UTC);
        return outline.with(plan -> plan.description("On " + outline.title() + ", module 7 for beginners")
                .place(outline.place().at("https://meet.example/7"))
                .sessions(outline.sessions().stream()
                        .map(days -> new Session(days.firstDay(), days.lastDay(), Optional.of(times)))
                        .toList())
                .funders(Set.of(7L))
                .host(Optional.of(8L))
                .workLanguages(Set.of("ru"))
                .tags(Set.of("module 7"))
                .expectedParticipants(OptionalInt.of(outline.title().length())));
    }

    @Test
    void aWiderWindowLosesNothing() {
        Seeds.run(random -> {
            OverlapFinder wider = FINDER.within(new Windows(120, 60));
            for (int i = 0; i < PAIRS; i++) {
                Plan a = RandomPlans.next(random).plan();
                Plan b = RandomPlans.next(random).plan();
                assertTrue(FINDER.find(a, b).isEmpty() || wider.find(a, b).isPresent(), () -> a + "\n" + b);
            }
        });
    }

    @Test
    void aBasisIsKnownByAllThatFlagsRestOn() {
        Basis same = new Basis(Given.VOCABULARY, new Windows(90, 30), Glossary.builtIn());
        assertEquals(BASIS.fingerprint(), same.fingerprint());
        assertEquals(
                BASIS.fingerprint(),
                BASIS.within(new Windows(1, 2)).within(Windows.USUAL).fingerprint());
        Set<String> all = Set.of(
                BASIS.fingerprint(),
                BASIS.within(new Windows(91, 30)).fingerprint(),
                BASIS.within(new Windows(90, 31)).fingerprint(),
                new Basis(Given.VOCABULARY, Windows.USUAL, Glossary.of(List.of())).fingerprint(),
                new Basis(Vocabularies.withOtherGathering("training"), Windows.USUAL, Glossary.builtIn()).fingerprint(),
                new Basis(Vocabularies.withOtherName("police"), Windows.USUAL, Glossary.builtIn()).fingerprint());
        assertEquals(6, all.size());
    }

    private static List<Session> shuffled(List<Session> sessions, Random random) {
        List<Session> shuffled = new ArrayList<>(sessions);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void everyStatusOccurs() {
        Random random = new Random(1);
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (int i = 0; i < 200; i++) {
            statuses.add(RandomPlans.next(random).plan().status());
        }
        assertEquals(EnumSet.allOf(Status.class), statuses);
    }
}
