package jointcalendar.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MySQLJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jointcalendar.text.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs at their times, each on one node only, however many share the database. */
public final class Jobs implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private final Scheduler scheduler;

    /** @param clock real time */
    public Jobs(DataSource dataSource, Clock clock, List<Job> jobs) {
        scheduler = set(Scheduler.create(dataSource), jobs)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(4)
                .pollingInterval(Duration.ofSeconds(10))
                // What a node that died was doing is taken up by another, or by itself again, within two minutes.
                .heartbeatInterval(Duration.ofSeconds(20))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(60))
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** What holds for each scheduler of these jobs: a claim is a conditional update, the one kind that is safe on every cluster. */
    static <B extends SchedulerBuilder> B set(B builder, List<Job> jobs) {
        builder.startTasks(jobs.stream().map(Jobs::task).toList());
        builder.jdbcCustomization(new MySQLJdbcCustomization(true));
        return builder;
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), Schedules.fixedDelay(job.pause())).execute((instance, context) -> run(job));
    }

    private static void run(Job job) {
        try {
            job.work().run();
        } catch (RuntimeException e) {
            log.error("Job {} failed", job.name(), WithoutWords.of(e));
            throw e;
        }
    }

    /** Begins; what was due while nobody ran is due now. */
    public void start() {
        scheduler.start();
    }

    /** Begins no other job and waits up to a minute for those that run. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
