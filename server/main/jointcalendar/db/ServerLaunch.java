package jointcalendar.db;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * All that a start of the embedded server needs but a port.
 *
 * @param further arguments beside the usual ones
 */
record ServerLaunch(DataFolder folder, ServerFiles files, List<String> further) {
    private static final int ATTEMPTS = 5;

    /** A server and where it listens. */
    record Listening(int port, ServerProcess process) {}

    Listening onSomePort() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = FreePort.find();
            Optional<ServerProcess> process = onPort(port);
            if (process.isPresent()) {
                return new Listening(port, process.get());
            }
        }
        throw new DatabaseUnavailable("Other programs took each port that the embedded database tried.", null);
    }

    /** Empty if another program has the port. */
    Optional<ServerProcess> onPort(int port) throws IOException {
        return ServerProcess.start(folder, files, port, further);
    }
}
