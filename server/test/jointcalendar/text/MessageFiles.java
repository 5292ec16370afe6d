package jointcalendar.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The message files as they stand, without what {@link Messages} does where a language lacks a key. */
final class MessageFiles {
    private final Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
    private final List<String> doubled = new ArrayList<>();

    private MessageFiles() {
        for (Language language : Language.values()) {
            all.put(language, new TreeMap<>());
        }
    }

    static MessageFiles ofBundles(Collection<String> bundles) {
        MessageFiles files = new MessageFiles();
        for (Language language : Language.values()) {
            bundles.forEach(bundle -> files.read(language, bundle + "." + language.code() + ".properties"));
        }
        return files;
    }

    /** Files made up by a test: the same text of a file for each language. */
    static MessageFiles of(String english, String russian, String kazakh) {
        MessageFiles files = new MessageFiles();
        files.add(Language.EN, english);
        files.add(Language.RU, russian);
        files.add(Language.KK, kazakh);
        return files;
    }

    private void read(Language language, String name) {
        try (InputStream in = Messages.class.getResourceAsStream("messages/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            add(language, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Language language, String text) {
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object pattern) {
                if (in(language).put(key.toString(), pattern.toString()) != null) {
                    doubled.add(language.code() + " has " + key + " twice");
                }
                return super.put(key, pattern);
            }
        };
        try {
            properties.load(new java.io.StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> in(Language language) {
        return Objects.requireNonNull(all.get(language));
    }

    /** The keys of English, which the other languages follow. */
    Set<String> keys() {
        return in(Language.EN).keySet();
    }

    /** What each language says under that key, as far as it has it. */
    Map<Language, String> under(String key) {
        Map<Language, String> said = new LinkedHashMap<>();
        all.forEach((language, patterns) -> {
            if (patterns.containsKey(key)) {
                said.put(language, patterns.get(key));
            }
        });
        return said;
    }

    List<String> doubled() {
        return doubled;
    }
}
