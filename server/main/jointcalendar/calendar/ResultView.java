package jointcalendar.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.activity.Attendance;
import jointcalendar.activity.Result;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/**
 * What came of an activity, in words. Templates read it as {@code result}.
 *
 * @param participants how many in all, or empty
 * @param rows of each audience of which numbers are known
 * @param totals of all rows, where there are several
 */
public record ResultView(
        String participants,
        List<Row> rows,
        Optional<Row> totals,
        String outcome,
        String recommendations,
        String materials) {
    /** How many came of an audience, each number as the reader writes it. */
    public record Row(String audience, String women, String men, String unstated, String all) {}

    public static ResultView of(Result result, Vocabulary terms, Words words) {
        List<Row> rows = result.attendance().entrySet().stream()
                .map(came ->
                        row(terms.name(Term.List.AUDIENCE, came.getKey(), words.language()), came.getValue(), words))
                .toList();
        Attendance sum = result.attendance().values().stream()
                .reduce(
                        new Attendance(0, 0, 0),
                        (one, other) -> new Attendance(
                                one.women() + other.women(),
                                one.men() + other.men(),
                                one.unstated() + other.unstated()));
        return new ResultView(
                result.participants().stream()
                        .mapToObj(words::number)
                        .findFirst()
                        .orElse(""),
                rows,
                rows.size() > 1 ? Optional.of(row(words.say("result.together"), sum, words)) : Optional.empty(),
                result.outcome(),
                result.recommendations(),
                result.materials());
    }

    private static Row row(String audience, Attendance came, Words words) {
        return new Row(
                audience,
                words.number(came.women()),
                words.number(came.men()),
                words.number(came.unstated()),
                words.number(came.all()));
    }

    public boolean isEmpty() {
        return Stream.of(participants, outcome, recommendations, materials).allMatch(String::isEmpty) && rows.isEmpty();
    }
}
