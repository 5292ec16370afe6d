package jointcalendar.web;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jointcalendar.text.Words;

/** What templates say in the reader's language: {@code say('key', argument, …)} and the filters {@code day}, {@code fullDay} and
 * {@code number}. */
final class WordsExtension extends AbstractExtension {
    static final String WORDS = "words";
    private static final int MOST_ARGUMENTS = 6;

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("say", new Say());
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "day", new ValueFilter((day, context) -> words(context).dates().day((LocalDate) day)),
                "fullDay",
                        new ValueFilter((day, context) -> words(context).dates().fullDay((LocalDate) day)),
                "number", new ValueFilter((number, context) -> words(context).number(((Number) number).longValue())));
    }

    private static Words words(EvaluationContext context) {
        return (Words) context.getVariable(WORDS);
    }

    private static final class Say implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("key", "0", "1", "2", "3", "4", "5");
        }

        @Override
        public Object execute(
                Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            Object[] arguments = new Object[MOST_ARGUMENTS];
            int given = 0;
            while (given < MOST_ARGUMENTS && args.containsKey(Integer.toString(given))) {
                arguments[given] = args.get(Integer.toString(given));
                given++;
            }
            return words(context).say(String.valueOf(args.get("key")), Arrays.copyOf(arguments, given));
        }
    }
}
