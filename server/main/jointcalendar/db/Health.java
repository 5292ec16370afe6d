package jointcalendar.db;

import static jointcalendar.db.schema.Tables.CALENDAR_VERSION;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether the database really answers. It reads a table, because a cluster's node without quorum still answers {@code SELECT 1}. */
public final class Health {
    private final Database database;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "database-health");
        made.setDaemon(true);
        return made;
    });
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(true);

    public Health(Database database) {
        this.database = database;
    }

    /** False also where no answer came within this time. Whoever asks while a question is still open shares its answer. */
    public boolean reads(Duration within) {
        try {
            return question().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> question() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(this::read, thread);
        }
        return asked;
    }

    private boolean read() {
        return database.sql()
                .select(CALENDAR_VERSION.NUMBER)
                .from(CALENDAR_VERSION)
                .fetchOptional()
                .isPresent();
    }
}
