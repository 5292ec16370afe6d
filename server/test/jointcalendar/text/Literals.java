package jointcalendar.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands between quotation marks in the program and its templates.
 *
 * @param all of it
 * @param recorded what is said to the audit log: names of actions, which look like keys
 */
record Literals(Set<String> all, Set<String> recorded) {
    private static final Pattern DOUBLE = Pattern.compile("\"([^\"\\\\\n]*)\"");
    private static final Pattern SINGLE = Pattern.compile("'([^'\n]*)'");
    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern RECORDED = Pattern.compile("\\.record\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("[a-z]+\\.[a-z-]+");

    static Literals of(Path... folders) {
        Literals literals = new Literals(new TreeSet<>(), new TreeSet<>());
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).forEach(file -> literals.add(file.toString(), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return literals;
    }

    /** @param name tells by its end in which language the source is written */
    Literals add(String name, String source) {
        if (name.endsWith(".peb")) {
            String read = COMMENT.matcher(source).replaceAll("");
            between(SINGLE, read).forEach(all::add);
            between(DOUBLE, read).forEach(all::add);
        } else if (name.endsWith(".java") || name.endsWith(".xml")) {
            Set<String> actions = between(RECORDED, source)
                    .flatMap(call -> between(DOUBLE, call))
                    .filter(ACTION.asMatchPredicate())
                    .collect(Collectors.toSet());
            recorded.addAll(actions);
            between(DOUBLE, source).filter(text -> !actions.contains(text)).forEach(all::add);
        }
        return this;
    }

    private static Stream<String> between(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
