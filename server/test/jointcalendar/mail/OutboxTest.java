package jointcalendar.mail;

import static jointcalendar.db.schema.Tables.OUTBOX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jointcalendar.db.Database;
import jointcalendar.db.TestServer;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final TestClock clock = new TestClock();
    private final Database database = TestServer.fresh().database();
    private final TestPostman postman = new TestPostman();
    private final Outbox outbox = node(database);

    private Outbox node(Database database) {
        return new Outbox(database, Letters.WRITER, postman, clock);
    }

    private Posted look(long id) {
        return outbox.find(List.of(id)).get(0);
    }

    private boolean keepsWhatItSaid(long id) {
        return database.sql().fetchExists(OUTBOX, OUTBOX.ID.eq(id).and(OUTBOX.CONTENT.isNotNull()));
    }

    @Test
    void sendsALetterOnceAndForgetsWhatItSaid() {
        long id = outbox.put(Letters.plain("sign-in/1"));
        assertEquals(LetterState.WAITING, look(id).state());
        assertEquals(1, outbox.deliverDue());
        assertEquals(0, outbox.deliverDue());
        assertEquals(new Posted(id, LetterState.SENT, 1, Optional.of(clock.instant()), Optional.empty()), look(id));
        assertFalse(keepsWhatItSaid(id));
        assertEquals(List.of("reader@undp.example"), postman.recipients());
    }

    @Test
    void keepsTheFirstLetterOfAKey() {
        long first = outbox.put(Letters.plain("digest/2007-06/1"));
        long second = outbox.put(Letters.digest("digest/2007-06/1"));
        long other = outbox.put(Letters.plain("digest/2007-06/2"));
        assertEquals(first, second);
        assertNotEquals(first, other);
        assertEquals(2, outbox.deliverDue());
        assertEquals(first, outbox.put(Letters.plain("digest/2007-06/1")));
        assertEquals(0, outbox.deliverDue());
    }

    @Test
    void keepsOneLetterOfAKeyThatManyPutAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(6);
        List<Callable<Long>> puts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            puts.add(() -> {
                together.await();
                return outbox.put(Letters.plain("digest/2007-06/1"));
            });
        }
        assertEquals(1, new HashSet<>(all(puts)).size());
        assertEquals(1, outbox.deliverDue());
    }

    @Test
    void takesNothingFromATransactionThatFails() {
        assertThrows(
                IllegalStateException.class,
                () -> database.transaction(() -> {
                    outbox.put(Letters.plain("sign-in/1"));
                    throw new IllegalStateException("no");
                }));
        assertEquals(0, outbox.deliverDue());
    }

    @Test
    void sendsEachLetterOnceWhenTwoNodesDrainAtOnce() throws Exception {
        for (int i = 0; i < 100; i++) {
            outbox.put(Letters.plain("digest/2007-06/" + i));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Outbox node = node(new Database(database.dataSource()));
            nodes.add(() -> {
                together.await();
                return node.deliverDue();
            });
        }
        assertEquals(100, all(nodes).stream().mapToInt(Integer::intValue).sum());
        assertEquals(100, postman.messageIds().size());
        assertEquals(100, new HashSet<>(postman.messageIds()).size());
    }

    @Test
    void triesAgainLaterAndLaterForADayAndThenGivesUp() {
        long id = outbox.put(Letters.plain("a"));
        postman.answer = new Delivery.Later("450 busy");
        List<Duration> pauses = List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(3),
                Duration.ofHours(6),
                Duration.ofHours(12));
        for (int i = 0; i < pauses.size(); i++) {
            outbox.deliverDue();
            assertEquals(
                    new Posted(id, LetterState.WAITING, i + 1, Optional.empty(), Optional.of("450 busy")), look(id));
            clock.pass(pauses.get(i).minusSeconds(1));
            outbox.deliverDue();
            assertEquals(i + 1, postman.tried());
            clock.pass(Duration.ofSeconds(1));
        }
        outbox.deliverDue();
        assertEquals(LetterState.FAILED, look(id).state());
        clock.pass(Duration.ofDays(9));
        outbox.deliverDue();
        assertEquals(8, postman.tried());
    }

    @Test
    void sendsAtLastWhatWasPostponed() {
        long id = outbox.put(Letters.plain("a"));
        postman.answer = new Delivery.Later("450 busy");
        outbox.deliverDue();
        postman.answer = new Delivery.Accepted();
        clock.pass(Duration.ofMinutes(1));
        assertEquals(1, outbox.deliverDue());
        assertEquals(new Posted(id, LetterState.SENT, 2, Optional.of(clock.instant()), Optional.empty()), look(id));
    }

    @Test
    void stopsAtARefusalAndKeepsItsReason() {
        long id = outbox.put(Letters.plain("a"));
        postman.answer = new Delivery.Refused("550 5.1.1 no such user");
        outbox.deliverDue();
        clock.pass(Duration.ofDays(2));
        outbox.deliverDue();
        assertEquals(LetterState.FAILED, look(id).state());
        assertEquals(Optional.of("550 5.1.1 no such user"), look(id).failure());
        assertEquals(1, postman.tried());
    }

    @Test
    void leavesTheOthersAloneWhileNoServerIsThere() {
        long first = outbox.put(Letters.plain("a"));
        long second = outbox.put(Letters.plain("b"));
        postman.answer = new Delivery.Unreachable("connection refused");
        outbox.deliverDue();
        assertEquals(1, look(first).attempts());
        assertEquals(0, look(second).attempts());
    }

    @Test
    void letsALetterToOnePersonOvertakeThoseToAList() {
        outbox.put(Letters.digest("digest/2007-06/1"));
        outbox.put(Letters.plain("sign-in/1"));
        outbox.deliverDue();
        assertEquals(Letters.WRITER.messageId("sign-in/1"), postman.messageIds().get(0));
    }

    @Test
    void doesNotSendAgainWhatAProcessWasTryingWhenItDied() {
        long id = outbox.put(Letters.plain("a"));
        postman.dies = true;
        assertThrows(TestPostman.Death.class, node(database)::deliverDue);
        postman.dies = false;
        assertEquals(LetterState.SENDING, look(id).state());
        clock.pass(Duration.ofMinutes(29));
        assertEquals(0, outbox.deliverDue());
        assertEquals(LetterState.SENDING, look(id).state());
        clock.pass(Duration.ofMinutes(2));
        assertEquals(0, outbox.deliverDue());
        assertEquals(LetterState.UNKNOWN, look(id).state());
        clock.pass(Duration.ofDays(3));
        assertEquals(0, outbox.deliverDue());
        assertEquals(1, postman.tried());
    }

    @Test
    void doesNotSendAgainWhatMayHaveBeenAccepted() {
        long id = outbox.put(Letters.plain("a"));
        postman.answer = new Delivery.Unsure("connection reset");
        outbox.deliverDue();
        clock.pass(Duration.ofDays(3));
        outbox.deliverDue();
        assertEquals(LetterState.UNKNOWN, look(id).state());
        assertEquals(1, postman.tried());
    }

    @Test
    void goesOnAfterAnAttemptThatBrokeOffInTheSameProcess() {
        long id = outbox.put(Letters.plain("a"));
        postman.dies = true;
        assertThrows(TestPostman.Death.class, outbox::deliverDue);
        postman.dies = false;
        long next = outbox.put(Letters.plain("b"));
        assertEquals(1, outbox.deliverDue());
        assertEquals(LetterState.UNKNOWN, look(id).state());
        assertEquals(LetterState.SENT, look(next).state());
    }

    @Test
    void remembersWhatItCouldNotNoteWhileTheDatabaseWasAway() {
        BreakableDataSource breakable = new BreakableDataSource(database.dataSource());
        Outbox node = node(new Database(breakable.dataSource()));
        long id = node.put(Letters.plain("a"));
        postman.meanwhile = () -> breakable.broken = true;
        assertThrows(RuntimeException.class, node::deliverDue);
        assertEquals(LetterState.SENDING, look(id).state());
        breakable.broken = false;
        node.deliverDue();
        assertEquals(LetterState.SENT, look(id).state());
        assertEquals(1, postman.tried());
    }

    @Test
    void triesWhatWasClaimedByAStatementWhoseAnswerWasLost() {
        long id = outbox.put(Letters.plain("a"));
        BreakableDataSource breakable = new BreakableDataSource(database.dataSource());
        Outbox node = node(new Database(breakable.dataSource()));
        breakable.losesAnswerToCommit = () -> look(id).state() == LetterState.SENDING;
        assertThrows(RuntimeException.class, node::deliverDue);
        assertEquals(LetterState.SENDING, look(id).state());
        assertEquals(0, postman.tried());
        breakable.losesAnswerToCommit = () -> false;
        assertEquals(1, node.deliverDue());
        assertEquals(LetterState.SENT, look(id).state());
    }

    @Test
    void deliversSoonAfterAKick() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        postman.meanwhile = tried::countDown;
        long id = outbox.put(Letters.plain("sign-in/1"));
        outbox.kick();
        assertTrue(tried.await(30, TimeUnit.SECONDS));
        outbox.close();
        assertEquals(LetterState.SENT, look(id).state());
    }

    @Test
    void endsTheLetterUnderWayAndTriesNoOtherWhenClosed() {
        long first = outbox.put(Letters.plain("a"));
        long second = outbox.put(Letters.plain("b"));
        postman.meanwhile = outbox::close;
        assertEquals(1, outbox.deliverDue());
        outbox.kick();
        assertEquals(LetterState.SENT, look(first).state());
        assertEquals(LetterState.WAITING, look(second).state());
    }

    @Test
    void erasesAfterAWeekWhatAnUnsentLetterSaid() {
        long failed = outbox.put(Letters.plain("a"));
        postman.answer = new Delivery.Refused("550");
        outbox.deliverDue();
        assertEquals(0, outbox.clean());
        assertTrue(keepsWhatItSaid(failed));
        clock.pass(Duration.ofDays(8));
        long waiting = outbox.put(Letters.plain("b"));
        assertEquals(1, outbox.clean());
        assertFalse(keepsWhatItSaid(failed));
        assertTrue(keepsWhatItSaid(waiting));
    }

    @Test
    void forgetsLettersOfAKindThatEndedLongAgo() {
        outbox.put(Letters.plain("sign-in/1"));
        outbox.put(Letters.plain("digest/2007-06/1"));
        outbox.deliverDue();
        clock.pass(Duration.ofDays(1));
        outbox.put(Letters.plain("sign-in/2"));
        assertEquals(1, outbox.forget("sign-in/", clock.instant()));
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
