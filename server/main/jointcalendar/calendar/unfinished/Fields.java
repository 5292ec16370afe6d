package jointcalendar.calendar.unfinished;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jointcalendar.web.Form;
import jointcalendar.web.FormToken;

/** A form's fields as JSON. Buttons are left out, and so is the token, which is a key. */
final class Fields {
    private static final Set<String> LEFT_OUT = Set.of(
            FormToken.FIELD,
            "check",
            "sessions",
            "remove-session",
            "quiet",
            "best-day",
            "days-go",
            "days-from",
            "days-of",
            "series-every",
            "series-count");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, List<String>>> TYPE = new TypeReference<>() {};

    private Fields() {}

    static String write(Form form) {
        Map<String, List<String>> kept = new LinkedHashMap<>(form.values());
        kept.keySet().removeAll(LEFT_OUT);
        kept.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
        try {
            return JSON.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<String>> read(String json) {
        try {
            return JSON.readValue(json, TYPE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
