package jointcalendar.people.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds one row of what is told to a person: names and values in order, without those that are absent. */
public final class Row {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Row with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Row with(String name, Optional<?> value) {
        value.ifPresent(present -> values.put(name, present));
        return this;
    }

    public Map<String, Object> values() {
        return values;
    }
}
