package jointcalendar.discussion;

import java.util.Set;

/**
 * Somebody whom an author may know and call on.
 *
 * @param written what follows the @, as the portal writes it
 * @param names what may follow the @ as people type it, in any case of letters; the one that is written among them
 * @param label as a list offers it
 * @param seesIt whether they may see the subject, or anybody of the organisation may
 */
record Candidate(Mention mention, String written, Set<String> names, String label, boolean seesIt) {}
