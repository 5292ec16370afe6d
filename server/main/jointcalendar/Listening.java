package jointcalendar;

import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.Optional;

/** Starts a server, or says in a sentence why it cannot. */
final class Listening {
    private Listening() {}

    static Server start(OpenPortal open, Optional<Path> demoMail) {
        try {
            return Server.start(open, demoMail);
        } catch (JavalinBindException e) {
            open.close();
            throw new Main.Refused("PORT " + open.config().port() + " is taken by another program; set another one.");
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }
}
