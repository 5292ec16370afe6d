package jointcalendar.activity;

import java.util.List;
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
        return List.of(
                new WeightedText(Weight.REFERENCE, reference),
                new WeightedText(Weight.TITLE, plan.title()),
                new WeightedText(Weight.PLACE, plan.place().venue()),
                new WeightedText(Weight.PLACE, plan.place().locality()),
                new WeightedText(Weight.DESCRIPTION, plan.description()),
                new WeightedText(Weight.OUTCOME, plan.outcome()));
    }
}
