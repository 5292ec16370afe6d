package jointcalendar.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import jointcalendar.text.Words;

/** Fills the templates of the folder {@code templates}. HTML is escaped unless a template's name ends in {@code .text.peb}. */
public final class Templates {
    private final PebbleEngine engine;

    public Templates() {
        ClasspathLoader loader = new ClasspathLoader();
        loader.setPrefix("templates");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .extension(new WordsExtension())
                .build();
    }

    /**
     * The filled template.
     *
     * @param name within the folder, with a slash in front: {@code activity/show.peb}
     * @param words in whose language the template's {@code say(…)} and date functions speak
     */
    public String fill(String name, Words words, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put(WordsExtension.WORDS, words);
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate("/" + name).evaluate(out, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
