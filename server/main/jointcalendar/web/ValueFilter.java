package jointcalendar.web;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A filter that takes nothing but the value before it and, of the page being written, what its context holds. */
record ValueFilter(BiFunction<Object, EvaluationContext, Object> shown) implements Filter {
    @Override
    public @Nullable List<String> getArgumentNames() {
        return null;
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        return shown.apply(input, context);
    }
}
