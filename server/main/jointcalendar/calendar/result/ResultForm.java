package jointcalendar.calendar.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Attendance;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Status;
import jointcalendar.calendar.FieldReader;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** The form that asks what came of an activity: filled in with what is known, and judged. */
final class ResultForm {
    static final int LONGEST_TEXT = 10_000;
    private static final List<String> SEXES = List.of("women", "men", "unstated");

    private final Form form;
    private final FieldReader fields;
    private final Plan before;

    ResultForm(Form form, Words words, Plan before) {
        this.form = form;
        this.fields = new FieldReader(form, words);
        this.before = before;
    }

    /** What is known of that activity, as fields. */
    static Form filledIn(Activity activity, boolean completes) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Result known = activity.plan().result();
        fields.put("version", List.of(Integer.toString(activity.version())));
        known.participants().ifPresent(all -> fields.put("participants", List.of(Integer.toString(all))));
        known.attendance().forEach((slug, came) -> {
            fields.put("women-" + slug, List.of(Integer.toString(came.women())));
            fields.put("men-" + slug, List.of(Integer.toString(came.men())));
            fields.put("unstated-" + slug, List.of(Integer.toString(came.unstated())));
        });
        fields.put("outcome", List.of(known.outcome()));
        fields.put("recommendations", List.of(known.recommendations()));
        fields.put("materials", List.of(known.materials()));
        fields.put("completed", completes ? List.of("yes") : List.of());
        return new Form(fields);
    }

    /** The plan with what was typed; empty where something is wrong with it, as the form says then. */
    Optional<Plan> plan(boolean completes) {
        Map<String, Attendance> attendance = attendance();
        Result told = new Result(
                participants(attendance),
                fields.text("outcome", LONGEST_TEXT),
                fields.text("recommendations", LONGEST_TEXT),
                fields.text("materials", LONGEST_TEXT),
                attendance);
        Plan plan = before.withResult(told);
        plan = completes && form.has("completed", "yes") ? plan.withStatus(Status.COMPLETED) : plan;
        if (form.isRight() && told.isEmpty() && before.equals(plan)) {
            fields.refuse("participants", "result.wrong.nothing");
        }
        return form.isRight() ? Optional.of(plan) : Optional.empty();
    }

    /** An audience of which nothing is typed is not told of; what is left blank beside a number is nobody. */
    private Map<String, Attendance> attendance() {
        Map<String, Attendance> all = new LinkedHashMap<>();
        for (String slug : before.audiences()) {
            List<OptionalInt> came =
                    SEXES.stream().map(sex -> fields.number(sex + "-" + slug)).toList();
            if (came.stream().anyMatch(OptionalInt::isPresent)) {
                all.put(
                        slug,
                        new Attendance(
                                came.get(0).orElse(0),
                                came.get(1).orElse(0),
                                came.get(2).orElse(0)));
            }
        }
        return all;
    }

    /** Some belong to none of the audiences, so there may be more in all, and never fewer. */
    private OptionalInt participants(Map<String, Attendance> attendance) {
        OptionalInt typed = fields.number("participants");
        int sum = attendance.values().stream().mapToInt(Attendance::all).sum();
        if (typed.isPresent() && typed.getAsInt() < sum) {
            form.refuse("participants", fields.words().say("result.wrong.fewer", sum));
        }
        return typed.isPresent() || attendance.isEmpty() ? typed : OptionalInt.of(sum);
    }
}
