package jointcalendar.people.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;

/** Everything that the portal holds of one person, part by part; each feature that holds some contributes a part. */
public final class PersonalData {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final List<Part> parts;

    /** @param parts in the order in which they are told and forgotten; the account's own comes last */
    public PersonalData(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** What one feature holds of a person. */
    public interface Part {
        /** The part's name in the file, in English. */
        String name();

        /**
         * All of it but secrets, as rows of names and values; a value is text, a number, true or false, or an instant. What was typed
         * into activities is not personal, and is not told.
         */
        List<Map<String, Object>> told(Account account);

        /** Removes all of it, as part of the caller's transaction; what history needs stays under the account's number alone. */
        void forget(Account account);
    }

    /** One JSON document (RFC 8259) with an array for each part; instants stand in it as ISO 8601 in UTC. */
    public byte[] file(Account account) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Part part : parts) {
            all.put(
                    part.name(),
                    part.told(account).stream().map(PersonalData::written).toList());
        }
        try {
            return JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> written(Map<String, Object> row) {
        Map<String, Object> written = new LinkedHashMap<>(row);
        written.replaceAll((name, value) -> value instanceof Instant ? value.toString() : value);
        return written;
    }

    void forget(Account account) {
        parts.forEach(part -> part.forget(account));
    }
}
