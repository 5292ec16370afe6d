package jointcalendar.calendar.conflict;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Change.Field;
import jointcalendar.activity.ChangeWords;
import jointcalendar.activity.FieldText;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Translation;
import jointcalendar.text.Words;

/** What is to be chosen, in the reader's words and in full. */
record PartWords(ChangeWords changes, Words words) {
    String name(Part part) {
        return Optional.ofNullable(part.language())
                .map(language -> words.say("editing.conflict.words", language.ownName()))
                .orElseGet(() -> part.fields().stream().map(changes::name).collect(Collectors.joining(", ")));
    }

    String value(Part part, Plan plan) {
        if (part.language() != null) {
            return words(Part.words(plan, part.language()));
        }
        if (part.fields().size() == 1) {
            return value(part.fields().iterator().next(), plan);
        }
        String lines = part.fields().stream()
                .filter(field -> !FieldText.of(plan, field).isEmpty())
                .map(field -> changes.name(field) + ": " + value(field, plan))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? empty() : lines;
    }

    private String value(Field field, Plan plan) {
        return changes.full(field, FieldText.of(plan, field));
    }

    private String words(Translation there) {
        return there.isEmpty()
                ? empty()
                : Stream.of(there.title(), there.description())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }

    private String empty() {
        return words.say("activity.history.empty");
    }
}
