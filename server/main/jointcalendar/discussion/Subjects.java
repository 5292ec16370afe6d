package jointcalendar.discussion;

import java.util.Optional;

/** All that may be discussed of one kind; who brings it wires it into the portal. */
public interface Subjects {
    /** Of which kind they are, as a slug of at most twenty letters: {@code activity}. */
    String kind();

    /** The path under which their pages stand: {@code /activities}. */
    String path();

    /** The one of that number, whoever may see it. */
    Optional<? extends Subject> find(long id);
}
