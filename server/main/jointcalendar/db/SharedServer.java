package jointcalendar.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that another process runs, and ends when nobody is connected any more. So this stays connected until it is closed. */
final class SharedServer implements EmbeddedServer {
    private static final Logger LOG = LoggerFactory.getLogger(SharedServer.class);

    private final DatabaseAddress address;
    private final Connection presence;

    private SharedServer(DatabaseAddress address, Connection presence) {
        this.address = address;
        this.presence = presence;
    }

    /** Empty while that process is still starting, or is about to end. */
    static Optional<SharedServer> find(DataFolder folder) throws IOException {
        Optional<DataFolder.Announced> announced = folder.announced();
        if (announced.isEmpty()) {
            return Optional.empty();
        }
        DatabaseAddress address = EmbeddedServer.addressOf(announced.get().port(), folder.password());
        Optional<SharedServer> found = enter(address);
        // Who ends a server withdraws its announcement before looking for guests: seen now, we were there in time to be
        // seen.
        if (found.isPresent() && !folder.announced().equals(announced)) {
            found.get().close();
            return Optional.empty();
        }
        return found;
    }

    private static Optional<SharedServer> enter(DatabaseAddress address) {
        try {
            return Optional.of(new SharedServer(address, SessionSettings.connect(address)));
        } catch (SQLException e) {
            LOG.debug("The announced server does not answer yet", e);
            return Optional.empty();
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            presence.close();
        } catch (SQLException e) {
            LOG.debug("The server went first", e);
        }
    }
}
