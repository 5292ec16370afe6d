package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template may hold, since the Content-Security-Policy or Pebble's escaping would not bear it. */
class TemplateRulesTest {
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a style attribute", Pattern.compile("\\sstyle\\s*="),
            "a style sheet in the page", Pattern.compile("<style"),
            "a handler in the page", Pattern.compile("\\son[a-z]+\\s*="),
            "script in the page", Pattern.compile("<script(?![^>]*\\ssrc=)"),
            "text that is not escaped", Pattern.compile("\\|\\s*raw|autoescape\\s+false"),
            "embed, in which Pebble escapes nothing", Pattern.compile("\\{%-?\\s*embed"),
            "an import, which Pebble fails at the second time", Pattern.compile("\\{%-?\\s*(import|from)\\s"));

    @Test
    void noPageHoldsWhatIsForbidden() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(getClass().getResource("/templates")).toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> pages = files.map(Path::toString)
                    .filter(name -> name.endsWith(".peb") && !name.contains("mail"))
                    .toList();
            assertFalse(pages.isEmpty());
            assertEquals(
                    Map.of(),
                    pages.stream()
                            .filter(page -> !broken(read(page)).isEmpty())
                            .collect(Collectors.toMap(page -> page, page -> broken(read(page)))));
        }
    }

    @Test
    void eachRuleBites() {
        List<String> seeds = List.of(
                "<p style=\"color:red\">",
                "<style>p{}</style>",
                "<a onclick=\"go()\">",
                "<script>go()</script>",
                "{{ title | raw }}",
                "{% embed \"/part/card.peb\" %}",
                "{% from \"/layout/fields.peb\" import field %}");
        seeds.forEach(seed -> assertEquals(1, broken(seed).size(), seed));
        assertTrue(
                broken("<script defer src=\"/static/js/portal.js\"></script>").isEmpty());
    }

    private static List<String> broken(String template) {
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(template).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
