package jointcalendar.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What must not be as it was when the backup was made. Plain SQL, since the schema is still the backup's. */
final class Aftermath {
    /** More changes than the portal can have seen between the backup and its end. */
    private static final long STEP = 1_000_000;

    private final Connection connection;

    Aftermath(Connection connection) {
        this.connection = connection;
    }

    /** The number by which everybody tells what they keep; to be asked before rows are replaced. */
    long calendarVersion() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(number), 0) FROM calendar_version")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Nothing that anybody kept, here or in the portal before, is taken for what is true now. */
    void forgetWhatWasKept(long numberBefore) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE calendar_version SET number = GREATEST(number, ?) + ?")) {
            update.setLong(1, numberBefore);
            update.setLong(2, STEP);
            update.executeUpdate();
        }
    }

    /**
     * Letters that waited have gone out since, or belong to a portal that still runs: nobody can know, so none is sent again by itself.
     *
     * @return how many there are
     */
    int holdLetters(Instant now) throws SQLException {
        LocalDateTime utc = LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        try (PreparedStatement update = connection.prepareStatement("UPDATE outbox SET state = 'unknown', ended_at = ?,"
                + " failure = 'It waited when a backup was made, from which the portal was restored'"
                + " WHERE state IN ('waiting', 'sending')")) {
            update.setObject(1, utc);
            return update.executeUpdate();
        }
    }
}
