package jointcalendar.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.text.Messages;
import jointcalendar.web.RefusedAccess;
import org.junit.jupiter.api.Test;

/** Whatever the code writes into the log has words for its reader; audit.en.properties is the list of it all. */
class AuditWordsTest {
    private static final Path SOURCES = Path.of("server/main");
    private static final Pattern RECORDED = Pattern.compile("\\brecord(?:ed)?\\(([^;]*);", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\"([a-z][a-z-]*\\.[a-z][a-z-]*)\"");

    private static Set<String> recordedIn(String source) {
        Set<String> found = new TreeSet<>();
        for (Matcher call = RECORDED.matcher(source); call.find(); ) {
            ACTION.matcher(call.group(1)).results().forEach(action -> found.add(action.group(1)));
        }
        return found;
    }

    private static Set<String> recordedAnywhere() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> recordedIn(read(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> withoutWords(Set<String> actions) {
        Messages messages = Messages.load();
        return actions.stream()
                .filter(action -> !messages.has("audit.action." + action)
                        || !messages.has("audit.group." + action.replaceFirst("\\..*", "")))
                .toList();
    }

    @Test
    void everyActionThatTheCodeRecordsHasWords() throws IOException {
        Set<String> recorded = recordedAnywhere();
        assertTrue(recorded.containsAll(Set.of("feed.renewed", "audit.exported", "digest.sent")), recorded.toString());
        assertEquals(List.of(), withoutWords(recorded));
    }

    @Test
    void everyReasonForARefusalHasWords() {
        assertEquals(
                List.of(),
                withoutWords(Arrays.stream(RefusedAccess.Why.values())
                        .map(why -> "refused." + why.word())
                        .collect(Collectors.toSet())));
    }

    @Test
    void anActionWithoutWordsIsNoticed() {
        assertEquals(
                Set.of("secret.told", "secret.kept"),
                recordedIn("audit.record(\n viewer, told ? \"secret.told\" : \"secret.kept\", subject, \"\");"));
        assertEquals(List.of("secret.told"), withoutWords(Set.of("secret.told", "feed.made")));
    }
}
