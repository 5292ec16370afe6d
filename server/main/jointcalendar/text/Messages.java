package jointcalendar.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All text of the interface. A key is {@code bundle.rest}: {@code overlap.kind.clash} stands in
 * {@code messages/overlap.en.properties}. Messages are ICU patterns with numbered arguments, so plurals follow each
 * language's own rules.
 */
public final class Messages {
    /** One file a language for each of these stands in the folder {@code messages}. */
    static final List<String> BUNDLES = List.of(
            "common",
            "account",
            "signin",
            "people",
            "activity",
            "result",
            "history",
            "calendar",
            "attachment",
            "overlap",
            "glossary",
            "threshold",
            "dates",
            "flag",
            "joining",
            "discussion",
            "feed",
            "digest",
            "editing",
            "meeting",
            "search",
            "setting",
            "organisation",
            "setup",
            "audit");

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    private Messages() {
        for (Language language : Language.values()) {
            patterns.put(language, new ConcurrentHashMap<>());
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    /** Reads every bundle from the class path. */
    public static Messages load() {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            BUNDLES.forEach(bundle -> messages.add(language, bundle));
        }
        return messages;
    }

    private void add(Language language, String bundle) {
        try (InputStream in =
                Messages.class.getResourceAsStream("messages/" + bundle + "." + language.code() + ".properties")) {
            if (in == null) {
                return;
            }
            Properties properties = new Properties();
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
            properties.stringPropertyNames().forEach(key -> {
                if (!key.startsWith(bundle + ".")) {
                    throw new IllegalStateException("Message " + key + " stands in the wrong bundle, " + bundle);
                }
                patternsIn(language).put(key, properties.getProperty(key));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The message in that language, else in English.
     *
     * @param arguments fill the pattern's {0}, {1}, …; a number also chooses the plural
     * @throws IllegalArgumentException where no language has the key: a fault of the program that a test finds
     */
    public String say(Language language, String key, Object... arguments) {
        Language found = patternsIn(language).containsKey(key) ? language : Language.EN;
        String pattern = patternsIn(found).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key);
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = java.util.Objects.requireNonNull(formats.get(found))
                .computeIfAbsent(key, k -> new MessageFormat(pattern, found.ulocale()));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** Whether the key exists, for words that are chosen by data. */
    public boolean has(String key) {
        return patternsIn(Language.EN).containsKey(key);
    }

    /** The raw pattern of exactly that language, for the test that compares languages. */
    Optional<String> pattern(Language language, String key) {
        return Optional.ofNullable(patternsIn(language).get(key));
    }

    /** The messages bound to one language. */
    public Words in(Language language) {
        return new Words(this, language);
    }

    private Map<String, String> patternsIn(Language language) {
        return java.util.Objects.requireNonNull(patterns.get(language));
    }
}
