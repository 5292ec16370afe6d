package jointcalendar.db;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void isGoodWhereATableCanBeRead() {
        assertTrue(new Health(TestServer.fresh().database()).reads(LONG));
    }

    @Test
    void isBadWhereTheServerAnswersButTheTableCannotBeRead() {
        assertFalse(new Health(TestServer.bare().database()).reads(LONG));
    }

    @Test
    void isBadWhileNoAnswerComesAndGoodAgainAfterwards() {
        CountDownLatch hanging = new CountDownLatch(1);
        Health health = new Health(
                new Database(new DelegatingDataSource(TestServer.fresh().dataSource()) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        try {
                            hanging.await();
                        } catch (InterruptedException e) {
                            throw new SQLException(e);
                        }
                        return super.getConnection();
                    }
                }));
        assertFalse(health.reads(Duration.ofMillis(1)));
        assertFalse(health.reads(Duration.ofMillis(1)));
        hanging.countDown();
        assertTrue(health.reads(LONG));
    }
}
