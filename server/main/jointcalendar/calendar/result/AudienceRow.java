package jointcalendar.calendar.result;

import java.util.List;
import java.util.stream.Stream;
import jointcalendar.activity.Plan;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.web.Form;

/** A line of the form's table: an audience with how many came of it. Templates read it as {@code row}. */
public record AudienceRow(String audience, List<Cell> cells) {
    /**
     * A field of the table.
     *
     * @param label for those who do not see the table: "Border guards, women"
     * @param error what is wrong with it, or empty
     */
    public record Cell(String name, String label, String column, String value, String error) {}

    static List<AudienceRow> of(Plan plan, Form form, Vocabulary terms, Words words) {
        return plan.audiences().stream()
                .map(slug -> row(slug, terms.name(Term.List.AUDIENCE, slug, words.language()), form, words))
                .toList();
    }

    private static AudienceRow row(String slug, String audience, Form form, Words words) {
        return new AudienceRow(
                audience,
                Stream.of("women", "men", "unstated")
                        .map(sex -> cell(sex + "-" + slug, audience, words.say("result.sex." + sex), form))
                        .toList());
    }

    private static Cell cell(String name, String audience, String column, Form form) {
        return new Cell(name, audience + ", " + column, column, form.value(name), form.error(name));
    }
}
