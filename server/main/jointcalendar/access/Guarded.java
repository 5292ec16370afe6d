package jointcalendar.access;

import java.util.Set;

/** What decides who may see and change something: an activity, as it is or as it stood once. */
public interface Guarded {
    Visibility visibility();

    /** The organisation that answers for it and says who may see it. */
    long lead();

    /** Organisations that may change it as far as they see it. */
    Set<Long> partners();

    /** Organisations that see it where it is for {@link Visibility#CHOSEN} ones; none otherwise. */
    Set<Long> readers();

    /** Whether it is not yet shared with anyone outside its lead, whatever its visibility is. */
    boolean isDraft();

    /** Whether it takes its lead's time: neither a draft nor cancelled. */
    boolean takesPlace();
}
