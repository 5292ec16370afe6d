package jointcalendar.activity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.search.Weight;
import jointcalendar.search.WeightedText;

/**
 * The texts of its own by which an activity is found. A field that people are to find it by needs a line here, and another number of the rules
 * in {@link jointcalendar.search.IndexRepository}, by which what is stored already is read anew. Names of organisations, vocabulary and regions
 * are not among them: they are found as they are now.
 */
final class ActivityTexts {
    private ActivityTexts() {}

    static List<WeightedText> of(Activity activity) {
        return of(activity.reference(), activity.plan());
    }

    static List<WeightedText> of(String reference, Plan plan) {
        Stream<WeightedText> own = Stream.of(
                new WeightedText(Weight.REFERENCE, reference),
                new WeightedText(Weight.TITLE, plan.title()),
                new WeightedText(Weight.PLACE, plan.place().venue()),
                new WeightedText(Weight.PLACE, plan.place().locality()),
                new WeightedText(Weight.DESCRIPTION, plan.description()),
                new WeightedText(Weight.OUTCOME, plan.result().outcome()),
                new WeightedText(Weight.OUTCOME, plan.result().recommendations()));
        Stream<WeightedText> translated = plan.translations().entrySet().stream()
                .flatMap(entry -> Stream.of(
                        new WeightedText(Weight.TITLE, entry.getValue().title(), Optional.of(entry.getKey())),
                        new WeightedText(
                                Weight.DESCRIPTION, entry.getValue().description(), Optional.of(entry.getKey()))));
        Stream<WeightedText> tags = plan.tags().stream().map(tag -> new WeightedText(Weight.VOCABULARY, tag));
        return Stream.of(own, translated, tags).flatMap(texts -> texts).toList();
    }

    /** These texts, and other references by which the activity is known. */
    static List<WeightedText> with(List<WeightedText> texts, List<String> references) {
        Stream<WeightedText> other = references.stream().map(one -> new WeightedText(Weight.REFERENCE, one));
        return Stream.concat(texts.stream(), other).toList();
    }
}
