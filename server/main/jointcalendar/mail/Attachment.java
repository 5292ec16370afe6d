package jointcalendar.mail;

import java.util.regex.Pattern;

/**
 * A file that goes with a letter.
 *
 * @param name as the reader sees it; whatever cannot stand in a file's name is replaced
 * @param type MIME type with its parameters, such as {@code text/calendar; charset=UTF-8; method=PUBLISH}
 */
@SuppressWarnings("ArrayRecordComponent") // Made, written and forgotten; nobody compares or changes it.
public record Attachment(String name, String type, byte[] content) {
    private static final Pattern TYPE =
            Pattern.compile("[\\w.+-]+/[\\w.+-]+(?:; ?[\\w-]+=(?:[\\w.+-]+|\"[\\w .,:+-]*\"))*", Pattern.UNICODE_CASE);

    /** @throws IllegalArgumentException where the type is none */
    public Attachment {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Not a MIME type");
        }
        name = OneLine.of(name, 100).replaceAll("[\\\\/:*?\"<>|]", "_");
    }
}
