package jointcalendar.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The server that another process runs, and ends. */
record SharedServer(DatabaseAddress address) implements EmbeddedServer {
    /** Empty while that process is still starting. */
    static Optional<SharedServer> find(DataFolder folder) throws IOException {
        Optional<DataFolder.Announced> announced = folder.announced();
        if (announced.isEmpty()) {
            return Optional.empty();
        }
        DatabaseAddress address = EmbeddedServer.addressOf(announced.get().port(), folder.password());
        return answers(address) ? Optional.of(new SharedServer(address)) : Optional.empty();
    }

    static boolean answers(DatabaseAddress address) {
        try (Connection connection = SessionSettings.connect(address)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        // It is not ours to end.
    }
}
