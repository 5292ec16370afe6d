package jointcalendar.activity;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import jointcalendar.text.Language;
import org.jspecify.annotations.Nullable;

/** The parts of a plan that are kept as JSON, each record by its components. What is empty is the empty text. */
final class Json {
    static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};
    static final TypeReference<Map<Language, Translation>> TRANSLATIONS = new TypeReference<>() {};
    static final TypeReference<Map<String, Integer>> SIZES = new TypeReference<>() {};
    static final TypeReference<Map<String, Attendance>> ATTENDANCE = new TypeReference<>() {};
    static final TypeReference<Contact> CONTACT = new TypeReference<>() {};

    private static final ObjectMapper MAPPER =
            new ObjectMapper().setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Map<?, ?> map) {
        return map.isEmpty() ? "" : write((Object) map);
    }

    static String write(List<?> list) {
        return list.isEmpty() ? "" : write((Object) list);
    }

    static <T> T read(@Nullable String json, TypeReference<T> type, T empty) {
        try {
            return json == null || json.isEmpty() ? empty : MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
