package jointcalendar.web;

import java.util.Set;

/** A group of pages some of whose forms hold a file; every other form with a file in it is refused. */
public interface TakesFiles {
    /** The paths, as they were registered, to which such forms are posted. */
    Set<String> pathsThatTakeFiles();
}
