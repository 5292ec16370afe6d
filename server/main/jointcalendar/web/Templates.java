package jointcalendar.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import jointcalendar.text.Words;

/**
 * Fills the templates of the folder {@code templates}. They are HTML and what they print is escaped, unless a template's name ends in
 * {@code .text.peb}: that one is plain text, in which each line break stands.
 */
public final class Templates {
    private static final String PLAIN = ".text.peb";

    private final PebbleEngine html = engine(true);
    private final PebbleEngine plain = engine(false);

    private static PebbleEngine engine(boolean isHtml) {
        ClasspathLoader loader = new FromTheFolder();
        loader.setPrefix("templates");
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(isHtml)
                .newLineTrimming(isHtml)
                .strictVariables(true)
                .extension(new WordsExtension(), new MarkdownExtension())
                .build();
    }

    /**
     * The filled template.
     *
     * @param name within the folder, without a slash in front: {@code activity/show.peb}
     * @param words in whose language the template's {@code say(…)} and date functions speak
     */
    public String fill(String name, Words words, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put(WordsExtension.WORDS, words);
        StringWriter out = new StringWriter();
        try {
            (name.endsWith(PLAIN) ? plain : html).getTemplate("/" + name).evaluate(out, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Names begin with a slash; behind the folder's that would make two, which a folder forgives and a jar does not. */
    static final class FromTheFolder extends ClasspathLoader {
        @Override
        public Reader getReader(String name) {
            return super.getReader(within(name));
        }

        /** The path within the class path. */
        String path(String name) {
            return getPrefix() + "/" + within(name);
        }

        private static String within(String name) {
            return name.startsWith("/") ? name.substring(1) : name;
        }
    }
}
