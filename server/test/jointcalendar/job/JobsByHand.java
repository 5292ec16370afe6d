package jointcalendar.job;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Runs jobs when a test says so, on the test's thread and by the test's time. */
public final class JobsByHand {
    private final ManualScheduler scheduler;

    public JobsByHand(DataSource dataSource, Instant now, List<Job> jobs) {
        SettableClock clock = new SettableClock();
        clock.set(now);
        scheduler = Jobs.set(TestHelper.createManualScheduler(dataSource), jobs)
                .clock(clock)
                .start();
    }

    /** Runs each job that is due once. */
    public void runDue() {
        scheduler.runAnyDueExecutions();
    }

    public void pass(Duration time) {
        scheduler.tick(time);
    }
}
