package jointcalendar.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter as its file in the mail folder says it.
 *
 * @param name of the file
 * @param from the address alone, as {@code to}
 * @param attachments their names
 */
public record FoundLetter(
        String name,
        String from,
        String to,
        String subject,
        Instant date,
        String text,
        Optional<String> html,
        List<String> attachments) {}
