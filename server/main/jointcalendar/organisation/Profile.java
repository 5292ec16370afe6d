package jointcalendar.organisation;

import java.util.Optional;

/**
 * An organisation with all that its page shows.
 *
 * @param logo the content hash of its logo, where it has one
 * @param version raised by each change of the organisation, its contacts or its logo
 */
public record Profile(Organisation organisation, Contacts contacts, Optional<String> logo, int version) {}
