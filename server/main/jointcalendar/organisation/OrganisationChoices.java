package jointcalendar.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jointcalendar.access.Side;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;

/** What an organisation's fields offer, with what is chosen. Templates read it as {@code choices}. */
public final class OrganisationChoices {
    private final Form form;
    private final Words words;

    public OrganisationChoices(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /**
     * A colour to choose.
     *
     * @param style the class of the style sheet that shows it
     */
    public record Swatch(String value, String style, int number, boolean on) {}

    public List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> choice("kind", kind.slug(), kind.key()))
                .toList();
    }

    public List<Choice> sides() {
        return Arrays.stream(Side.values())
                .map(side -> Slug.of(side))
                .map(side -> choice("side", side, "organisation.side." + side))
                .toList();
    }

    public List<Swatch> colours() {
        return IntStream.range(0, Palette.COLOURS.size())
                .mapToObj(index -> new Swatch(
                        Palette.COLOURS.get(index),
                        "swatch-" + index,
                        index + 1,
                        form.value("colour").equals(Palette.COLOURS.get(index))))
                .toList();
    }

    private Choice choice(String field, String value, String key) {
        return new Choice(value, words.say(key), form.value(field).equals(value));
    }
}
