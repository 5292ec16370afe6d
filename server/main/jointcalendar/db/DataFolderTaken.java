package jointcalendar.db;

import java.nio.file.Path;

/** Another process runs on this data folder and did not leave in time. */
public final class DataFolderTaken extends CannotOpen {
    private static final long serialVersionUID = 1;

    DataFolderTaken(Path folder, String holder) {
        super("The data folder " + folder + " is in use by " + holder + "; stop that first, or set DATA_DIR.", null);
    }
}
