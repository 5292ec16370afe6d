package jointcalendar.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jointcalendar.db.TestServer;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

    private final DataSource database = TestServer.fresh().dataSource();
    private final AtomicInteger runs = new AtomicInteger();
    private final Job quarterly = new Job("quarterly", Duration.ofMinutes(15), runs::incrementAndGet);

    @Test
    void runsAtOnceAndThenAfterEachPause() {
        JobsByHand jobs = new JobsByHand(database, NOW, List.of(quarterly));
        jobs.runDue();
        jobs.runDue();
        assertEquals(1, runs.get());
        jobs.pass(Duration.ofMinutes(15).minusSeconds(1));
        jobs.runDue();
        assertEquals(1, runs.get());
        jobs.pass(Duration.ofSeconds(1));
        jobs.runDue();
        assertEquals(2, runs.get());
    }

    @Test
    void keepsItsNextTimeInUtcOverARestart() throws Exception {
        new JobsByHand(database, NOW, List.of(quarterly)).runDue();
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select cast(execution_time as char) from scheduled_tasks")) {
            assertTrue(rows.next());
            assertTrue(rows.getString(1).startsWith("2026-11-22 10:30:30"), rows.getString(1));
        }
        JobsByHand restarted = new JobsByHand(database, NOW.plusSeconds(60), List.of(quarterly));
        restarted.runDue();
        assertEquals(1, runs.get());
        restarted.pass(Duration.ofMinutes(14));
        restarted.runDue();
        assertEquals(2, runs.get());
    }

    @Test
    void runsAgainWhatFailedAndTheOthersAllTheSame() {
        Job failing = new Job("failing", Duration.ofMinutes(1), () -> {
            runs.addAndGet(100);
            throw new IllegalStateException("no");
        });
        JobsByHand jobs = new JobsByHand(database, NOW, List.of(failing, quarterly));
        jobs.runDue();
        assertEquals(101, runs.get());
        jobs.pass(Duration.ofMinutes(1));
        jobs.runDue();
        assertEquals(201, runs.get());
    }

    @Test
    void runsAJobOnOneOfTwoNodes() throws Exception {
        CountDownLatch all = new CountDownLatch(20);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            jobs.add(new Job("job-" + i, Duration.ofDays(1), () -> {
                runs.incrementAndGet();
                all.countDown();
            }));
        }
        try (Jobs first = new Jobs(database, Clock.systemUTC(), jobs);
                Jobs second = new Jobs(database, Clock.systemUTC(), jobs)) {
            Thread other = new Thread(second::start);
            other.start();
            first.start();
            other.join();
            assertTrue(all.await(60, TimeUnit.SECONDS));
        }
        assertEquals(20, runs.get());
    }

    @Test
    void waitsForTheJobThatRunsWhenItIsClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Job slow = new Job("slow", Duration.ofDays(1), () -> {
            begun.countDown();
            await(mayEnd);
            ended.set(true);
        });
        Jobs jobs = new Jobs(database, Clock.systemUTC(), List.of(slow));
        jobs.start();
        await(begun);
        Thread closing = new Thread(mayEnd::countDown);
        closing.start();
        jobs.close();
        assertTrue(ended.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
