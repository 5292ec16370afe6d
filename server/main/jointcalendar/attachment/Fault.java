package jointcalendar.attachment;

import java.util.List;

/**
 * Why a file is not attached.
 *
 * @param key of the sentence; its arguments follow, sizes in bytes as {@link Bytes}
 */
public record Fault(String key, List<Object> arguments) {
    /** A size that a sentence speaks of. */
    public record Bytes(long count) {}

    static Fault of(String key, Object... arguments) {
        return new Fault(key, List.of(arguments));
    }
}
