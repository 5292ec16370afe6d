package jointcalendar.web;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jointcalendar.text.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * How templates show what people typed with marks: the filter {@code markdown} as safe HTML, {@code unmarked} as plain text. The first is
 * the one way by which typed text reaches a page without being escaped there: {@link Markdown} has done it.
 */
final class MarkdownExtension extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "markdown", new Typed(text -> new SafeString(Markdown.html(text))),
                "unmarked", new Typed(Markdown::plain));
    }

    private record Typed(Function<String, Object> shown) implements Filter {
        @Override
        public @Nullable List<String> getArgumentNames() {
            return null;
        }

        @Override
        public Object apply(
                Object input,
                Map<String, Object> args,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            return shown.apply(String.valueOf(input));
        }
    }
}
