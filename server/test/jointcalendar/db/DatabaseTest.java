package jointcalendar.db;

import static jointcalendar.db.schema.Tables.SETTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private final TestDatabase home = TestServer.fresh();
    private final Database database = home.database();

    @Test
    void storesBothOfTwoTransactionsThatLockEachOtherOut() {
        put("first", "");
        put("second", "");
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> appendToBoth("a", "first", "second", bothHoldOne));
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> appendToBoth("b", "second", "first", bothHoldOne));
        CompletableFuture.allOf(one, other).join();
        assertTrue(List.of("ab", "ba").contains(value("first")), value("first"));
        assertTrue(List.of("ab", "ba").contains(value("second")), value("second"));
    }

    private void appendToBoth(String letter, String first, String second, CountDownLatch bothHoldOne) {
        database.transaction(() -> {
            append(first, letter);
            bothHoldOne.countDown();
            await(bothHoldOne);
            append(second, letter);
        });
    }

    @Test
    void storesNothingOfWorkThatFails() {
        assertThrows(
                IllegalStateException.class,
                () -> database.transaction(() -> {
                    put("one", "x");
                    throw new IllegalStateException("no");
                }));
        assertEquals(0, count());
    }

    @Test
    void seesOnlyItsOwnThreadsTransaction() {
        database.transaction(() -> {
            put("one", "x");
            assertEquals(0, CompletableFuture.supplyAsync(this::count).join());
            assertEquals(1, count());
        });
        assertEquals(1, count());
    }

    @Test
    void storesNothingWhereAnInnerTransactionFailedAndNobodySaidSo() {
        assertThrows(
                IllegalStateException.class,
                () -> database.transaction(() -> {
                    put("outer", "x");
                    assertThrows(
                            IllegalStateException.class,
                            () -> database.transaction(() -> {
                                put("inner", "x");
                                throw new IllegalStateException("inner");
                            }));
                }));
        assertEquals(0, count());
    }

    @Test
    void triesAgainWhereTheWorkSwallowedThatTheServerHadUndoneIt() {
        AtomicInteger tries = new AtomicInteger();
        database.transaction(() -> {
            put("before", "x");
            if (tries.incrementAndGet() == 1) {
                assertThrows(
                        DataAccessException.class,
                        () -> database.sql()
                                .execute(
                                        "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'as after a deadlock'"));
            }
        });
        assertEquals(2, tries.get());
        assertEquals(1, count());
    }

    @Test
    void goesOnAfterARowThatIsThereAlready() {
        put("one", "x");
        database.transaction(() -> {
            DataAccessException refused = assertThrows(DataAccessException.class, () -> put("one", "y"));
            assertTrue(refused.getCause() instanceof SQLIntegrityConstraintViolationException);
            put("two", "y");
        });
        assertEquals(2, count());
    }

    @Test
    void recognisesALostRaceHoweverItIsWrapped() {
        AtomicInteger tries = new AtomicInteger();
        database.transaction(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException(
                        new DataAccessException("lost", new SQLTransactionRollbackException("x", "40001")));
            }
        });
        assertEquals(3, tries.get());
    }

    @Test
    void givesUpARaceThatItAlwaysLoses() {
        AtomicInteger tries = new AtomicInteger();
        assertThrows(
                DataAccessException.class,
                () -> database.transaction(() -> {
                    tries.incrementAndGet();
                    throw new DataAccessException("lost", new SQLTransactionRollbackException("x", "40001"));
                }));
        assertEquals(6, tries.get());
    }

    @Test
    void triesAgainWhereTheCommitLostTheRace() {
        FailingDataSource failing = new FailingDataSource(home.dataSource());
        failing.failNext("commit", new SQLTransactionRollbackException("certification failed", "40001"));
        Database over = new Database(failing);
        AtomicInteger tries = new AtomicInteger();
        over.transaction(() -> put(over, "try", "number " + tries.incrementAndGet()));
        assertEquals("number 2", value("try"));
    }

    @Test
    void throwsWhatFailedFirstThoughTheConnectionBreaksToo() {
        FailingDataSource failing = new FailingDataSource(home.dataSource());
        failing.failNext("rollback", new SQLNonTransientConnectionException("gone", "08003"));
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> new Database(failing).transaction(() -> {
                    throw first;
                }));
        assertSame(first, thrown);
        assertEquals("gone", thrown.getSuppressed()[0].getMessage());
    }

    @Test
    void triesOnceMoreWhereTheConnectionWasLostBeforeTheCommit() {
        FailingDataSource failing = new FailingDataSource(home.dataSource());
        failing.failNext("setAutoCommit", new SQLNonTransientConnectionException("gone", "08003"));
        Database over = new Database(failing);
        over.transaction(() -> put(over, "one", "x"));
        assertEquals(1, count());
    }

    @Test
    void doesNotRepeatWhatALostCommitMayHaveStored() {
        FailingDataSource failing = new FailingDataSource(home.dataSource());
        failing.failNext("commit", new SQLNonTransientConnectionException("gone", "08003"));
        AtomicInteger tries = new AtomicInteger();
        DataAccessException thrown = assertThrows(
                DataAccessException.class, () -> new Database(failing).transaction(tries::incrementAndGet));
        assertEquals("gone", thrown.getCause(SQLException.class).getMessage());
        assertEquals(1, tries.get());
    }

    @Test
    void takesOnlyWhatFits() {
        assertThrows(DataAccessException.class, () -> put("n".repeat(61), "x"));
    }

    private void put(String name, String value) {
        put(database, name, value);
    }

    private static void put(Database database, String name, String value) {
        database.sql().insertInto(SETTING).values(name, value).execute();
    }

    private void append(String name, String letter) {
        database.sql()
                .update(SETTING)
                .set(SETTING.TEXT_VALUE, SETTING.TEXT_VALUE.concat(letter))
                .where(SETTING.NAME.eq(name))
                .execute();
    }

    private String value(String name) {
        return database.sql()
                .select(SETTING.TEXT_VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchSingle(SETTING.TEXT_VALUE);
    }

    private int count() {
        return database.sql().fetchCount(SETTING);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
