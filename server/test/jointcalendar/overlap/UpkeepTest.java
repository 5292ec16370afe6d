package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.audit.AuditLog;
import jointcalendar.audit.AuditRepository;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.SettingRepository;
import jointcalendar.db.TestDatabase;
import jointcalendar.db.TestServer;
import jointcalendar.glossary.Glossary;
import jointcalendar.overlap.KeptRepository.Key;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    private static final Clock CLOCK = Clock.fixed(PostedRepository.NOW, ZoneOffset.UTC);
    private static final Viewer COORDINATOR = Viewer.person(1, Role.COORDINATOR, 1, Side.DONOR, Language.EN);
    private static final int EDITS = 2000;
    private static final int ROUNDS = 40;

    private final TestDatabase server = TestServer.fresh();
    private volatile Vocabulary vocabulary = Given.VOCABULARY;
    private volatile Glossary glossary = Glossary.builtIn();
    private final Node node = new Node();

    /** One of those that share the database. */
    private final class Node {
        final Database database = server.database();
        final ChangeCounter counter = new ChangeCounter(database);
        final PostedRepository posted = new PostedRepository(database);
        final CurrentThresholds thresholds = new CurrentThresholds(
                database, new SettingRepository(database), counter, new AuditLog(new AuditRepository(database), CLOCK));
        final CurrentBasis basis = new CurrentBasis(() -> vocabulary, thresholds::windows, () -> glossary);
        final Overlaps overlaps = new Overlaps(database, counter, posted, basis, CLOCK);
        final KeptRepository flags = new KeptRepository(database);

        Activity save(long id, Given given) {
            return database.transaction(() -> {
                counter.lock();
                Activity activity = posted.save(id, given);
                overlaps.refresh(activity);
                counter.raise();
                return activity;
            });
        }

        void set(Windows windows) {
            Thresholds now = thresholds.get();
            Thresholds wanted = new Thresholds(windows, now.loadDays(), now.loadWindow());
            assertTrue(thresholds.change(wanted, now.fingerprint(), COORDINATOR));
        }

        Rebuild steps() {
            return new Rebuild(database, counter, basis, CLOCK, 17);
        }

        void finish() {
            Rebuild steps = steps();
            boolean more = true;
            while (more) {
                more = steps.step();
            }
        }

        /** All flags, each as it is told whole and plainly. */
        Map<String, Finding> kept(List<Long> activities) {
            Map<String, Finding> kept = new TreeMap<>();
            flags.below(activities).stream()
                    .filter(flag -> !flag.gone())
                    .forEach(flag -> kept.put(flag.key().toString(), flag.finding()));
            return kept;
        }
    }

    @BeforeEach
    void empty() {
        node.posted.clear();
    }

    @Test
    void afterThousandsOfChangesFlagsAreThoseThatComparingAllWithAllFinds() {
        Seeds.run(random -> {
            RandomEdits edits = new RandomEdits(random, 90);
            Map<Long, Activity> all = new HashMap<>();
            Rebuild steps = node.steps();
            for (int i = 0; i < EDITS; i++) {
                if (i % 200 == 150) {
                    changeWhatFlagsRestOn(random);
                }
                if (random.nextInt(4) == 0) {
                    steps.step();
                }
                long id = edits.next();
                all.put(id, node.save(id, edits.of(id)));
            }
            node.finish();
            assertTrue(node.overlaps.upkeep().isUpToDate());
            Map<String, Finding> wanted = comparedAllWithAll(all);
            assertTrue(wanted.size() > 40, () -> "too few to prove anything: " + wanted.size());
            assertEquals(wanted, node.kept(List.copyOf(all.keySet())));
            node.overlaps.rebuild();
            assertEquals(wanted, node.kept(List.copyOf(all.keySet())));
        });
    }

    private void changeWhatFlagsRestOn(Random random) {
        switch (random.nextInt(4)) {
            case 0 -> change(Vocabularies.withOtherGathering("campaign"));
            case 1 -> change(Vocabularies.withOtherName("judges"));
            case 2 -> change(Given.VOCABULARY);
            default -> node.set(new Windows(40 + random.nextInt(120), 10 + random.nextInt(60)));
        }
    }

    /** As it would be if a coordinator changed it: nobody saves anything meanwhile. */
    private void change(Vocabulary other) {
        node.database.transaction(() -> {
            node.counter.lock();
            vocabulary = other;
            node.counter.raiseNow();
        });
    }

    private Map<String, Finding> comparedAllWithAll(Map<Long, Activity> all) {
        OverlapFinder finder = new OverlapFinder(vocabulary, node.thresholds.windows(), glossary);
        Map<String, Finding> found = new TreeMap<>();
        for (Activity one : all.values()) {
            for (Activity other : all.values()) {
                if (one.id() < other.id()) {
                    Plan a = one.plan();
                    Plan b = other.plan();
                    boolean busy = a.visibility() == Visibility.BUSY || b.visibility() == Visibility.BUSY;
                    finder.find(a, b).ifPresent(finding -> {
                        found.put(new Key(one.id(), other.id(), Face.WHOLE).toString(), finding);
                        finder.findPlain(a, b)
                                .filter(plain -> busy)
                                .ifPresent(
                                        plain -> found.put(new Key(one.id(), other.id(), Face.BUSY).toString(), plain));
                    });
                }
            }
        }
        return found;
    }

    @Test
    void twoNodesThatChangeBothSidesAtOnceEndInTheSameFlags() throws Exception {
        Node second = new Node();
        RandomEdits mine = new RandomEdits(new Random(3), 6);
        RandomEdits theirs = new RandomEdits(new Random(4), 6);
        Map<Long, Activity> all = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            long one = mine.next();
            long other = theirs.next();
            boolean settings = round % 8 == 5;
            Windows windows = new Windows(10 + round, 5 + round);
            atOnce(() -> all(all, node.save(one, mine.of(one))), () -> {
                if (settings) {
                    second.set(windows);
                }
                all(all, second.save(100 + other, theirs.of(other)));
            });
            if (settings) {
                assertFalse(node.overlaps.upkeep().isUpToDate());
                atOnce(node::finish, second::finish);
            }
            Map<String, Finding> wanted = comparedAllWithAll(all);
            if (round > 5) {
                assertEquals(wanted, node.kept(List.copyOf(all.keySet())), "round " + round);
            }
        }
        Map<String, Finding> kept = node.kept(List.copyOf(all.keySet()));
        second.overlaps.rebuild();
        assertEquals(kept, second.kept(List.copyOf(all.keySet())));
    }

    private static void all(Map<Long, Activity> all, Activity saved) {
        synchronized (all) {
            all.put(saved.id(), saved);
        }
    }

    private static void atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> begin(start, one));
            Future<?> second = threads.submit(() -> begin(start, other));
            first.get();
            second.get();
        } finally {
            threads.shutdown();
        }
    }

    private static void begin(CyclicBarrier start, Runnable work) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        work.run();
    }

    @Test
    void goesOnWhereARebuildWasCutOff() {
        saveSome();
        node.set(new Windows(20, 10));
        Rebuild cutOff = node.steps();
        for (int i = 0; i < 4; i++) {
            assertTrue(cutOff.step());
        }
        Node other = new Node();
        assertFalse(other.overlaps.upkeep().isUpToDate());
        int left = 0;
        Rebuild steps = other.steps();
        while (steps.step()) {
            left++;
        }
        assertTrue(left > 0 && left < all(), () -> "steps of a whole rebuild again");
        assertTrue(node.overlaps.upkeep().isUpToDate());
        assertFalse(cutOff.step());
    }

    private int all() {
        Node fresh = new Node();
        fresh.set(new Windows(21, 10));
        int steps = 0;
        Rebuild rebuild = fresh.steps();
        while (rebuild.step()) {
            steps++;
        }
        return steps;
    }

    private void saveSome() {
        Random random = new Random(11);
        for (long id = 1; id <= 60; id++) {
            node.save(id, RandomPlans.next(random));
        }
        node.finish();
        assertTrue(node.overlaps.upkeep().isUpToDate());
    }

    @Test
    void findsAllAnewAfterAChangeOfWindowsVocabularyOrGlossaryAndAfterARestore() {
        saveSome();
        List<Runnable> changes = List.of(
                () -> node.set(new Windows(5, 5)),
                () -> change(Vocabularies.withOtherGathering("campaign")),
                () -> glossary =
                        Glossary.builtIn().only(entry -> !entry.meaning().equals("forgery")),
                () -> node.database.sql().execute("delete from overlap_basis"));
        for (Runnable change : changes) {
            change.run();
            node.counter.raise();
            assertFalse(node.overlaps.upkeep().isUpToDate());
            node.overlaps.upkeep().bringUpToDate();
            assertTrue(node.overlaps.upkeep().isUpToDate());
        }
    }

    @Test
    void flagsOfSeveralBasesAreFoundAnewEvenIfTheFirstOneIsBack() {
        saveSome();
        Windows usual = node.thresholds.windows();
        node.set(new Windows(3, 2));
        node.save(1, RandomPlans.next(new Random(5)));
        node.set(usual);
        assertFalse(node.overlaps.upkeep().isUpToDate());
        node.overlaps.upkeep().bringUpToDate();
        assertTrue(node.overlaps.upkeep().isUpToDate());
    }

    @Test
    void aChangeBackBeforeAnythingWasSavedNeedsNothing() {
        saveSome();
        Windows usual = node.thresholds.windows();
        node.set(new Windows(3, 2));
        node.set(usual);
        assertTrue(node.overlaps.upkeep().isUpToDate());
    }

    @Test
    void aSavedFlagStaysAsItIsThroughARebuildThatChangesNothingOfIt() {
        saveSome();
        node.database.sql().execute("update overlap set state = 'acknowledged'");
        long before = node.counter.current();
        node.overlaps.rebuild();
        assertEquals(0, node.database.sql().fetchCount(org.jooq.impl.DSL.table("overlap"), stateIsOpen()));
        assertNotEquals(before, node.counter.current());
    }

    private static org.jooq.Condition stateIsOpen() {
        return org.jooq.impl.DSL.condition("state = 'open'");
    }

    @Test
    void looksAtNoMoreOfAnActivityThanAnOutlineHas() {
        saveSome();
        Activity whole = node.save(70, Given.training());
        Activity other = node.save(71, Given.training().by(2));
        assertEquals(
                1,
                node.overlaps.check(other.plan(), OptionalLong.of(71), COORDINATOR, Given.day("2007-04-01")).stream()
                        .filter(found -> found.other().equals(new jointcalendar.activity.Seen.Whole(whole)))
                        .count());
    }
}
