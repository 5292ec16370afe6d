package jointcalendar.web;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Map;
import jointcalendar.text.Markdown;

/**
 * How templates show what people typed with marks: the filter {@code markdown} as safe HTML, {@code unmarked} as plain text. The first is
 * the one way by which typed text reaches a page without being escaped there: {@link Markdown} has done it.
 */
final class MarkdownExtension extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "markdown", new ValueFilter((text, context) -> new SafeString(Markdown.html(String.valueOf(text)))),
                "unmarked", new ValueFilter((text, context) -> Markdown.plain(String.valueOf(text))));
    }
}
