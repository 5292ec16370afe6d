package jointcalendar.glossary;

/**
 * An entry that coordinators added.
 *
 * @param version raised by each change, by which two who change it at once are told apart
 */
public record OwnEntry(long id, int version, Entry entry) {}
