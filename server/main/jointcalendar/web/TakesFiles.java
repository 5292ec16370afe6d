package jointcalendar.web;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A group of pages some of whose forms hold a file; every other form with a file in it is refused. */
public interface TakesFiles {
    /** The paths, as they were registered, to which such forms are posted. */
    Set<String> pathsThatTakeFiles();

    /** How much these forms may hold. */
    default Room room() {
        return Room.SMALL;
    }

    /**
     * How much a form with files may hold.
     *
     * @param largest in bytes, of the whole request
     * @param folder where parts lie that are too large for the memory, until the request is answered; empty where all are small
     * @param reserve bytes that must stay free there
     */
    record Room(long largest, Optional<Path> folder, long reserve) {
        /** No more than any other request. */
        static final Room SMALL = new Room(RequestLimits.LARGEST_BODY, Optional.empty(), 0);
    }

    /** Whether that address is one of a path that was registered, such as {@code /activities/{id}/files}. */
    static boolean isAt(String registered, String address) {
        StringBuilder pattern = new StringBuilder();
        for (String part : registered.split("(?=\\{)|(?<=})", -1)) {
            pattern.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return address.matches(pattern.toString());
    }
}
