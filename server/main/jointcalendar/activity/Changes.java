package jointcalendar.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.activity.Change.Field;

/** What differs between two plans, field by field. */
final class Changes {
    private final Plan before;
    private final Plan after;
    private final List<Change> found = new ArrayList<>();

    private Changes(Plan before, Plan after) {
        this.before = before;
        this.after = after;
    }

    static List<Change> between(Plan before, Plan after) {
        Changes changes = new Changes(before, after);
        changes.compareWords();
        changes.compareWhenAndWhere();
        changes.compareWho();
        return changes.found;
    }

    /** Whether a calendar client must be told to look again (RFC 5546 section 2.1.4): dates, place or status. */
    static boolean raiseSequence(List<Change> changes) {
        return changes.stream()
                .map(Change::field)
                .anyMatch(field -> field == Field.DATES || field == Field.PLACE || field == Field.STATUS);
    }

    private void compareWords() {
        compare(Field.TITLE, Plan::title);
        compare(Field.DESCRIPTION, Plan::description);
        compare(Field.KIND, Plan::kind);
        compare(Field.STATUS, plan -> plan.status().name());
        compare(Field.CANCELLATION_REASON, plan -> plan.cancellationReason().orElse(""));
        compare(Field.OUTCOME, Plan::outcome);
    }

    private void compareWhenAndWhere() {
        compare(Field.DATES, Changes::dates);
        compare(Field.PLACE, Changes::place);
        compare(Field.TARGETS, plan -> list(plan.targets()));
    }

    private void compareWho() {
        compare(Field.THEMES, plan -> list(plan.themes()));
        compare(Field.AUDIENCES, plan -> list(plan.audiences()));
        compare(Field.LEAD, plan -> Long.toString(plan.lead()));
        compare(Field.PARTNERS, plan -> list(plan.partners()));
        compare(Field.FUNDERS, plan -> list(plan.funders()));
        compare(Field.EXPECTED_PARTICIPANTS, plan -> number(plan.expectedParticipants()));
        compare(Field.ACTUAL_PARTICIPANTS, plan -> number(plan.actualParticipants()));
        compare(Field.VISIBILITY, plan -> plan.visibility().name());
        compare(Field.READERS, plan -> list(plan.readers()));
    }

    private void compare(Field field, Function<Plan, String> value) {
        String from = value.apply(before);
        String to = value.apply(after);
        if (!from.equals(to)) {
            found.add(new Change(field, from, to));
        }
    }

    /** Precision, then each session as {@code first/last}, with times as {@code first/last/start/end/zone}. */
    private static String dates(Plan plan) {
        return plan.precision() + ";"
                + plan.sessions().stream().map(Changes::session).collect(Collectors.joining(";"));
    }

    private static String session(Session session) {
        return session.firstDay() + "/" + session.lastDay()
                + session.times()
                        .map(times -> "/" + times.start() + "/" + times.end() + "/" + times.zone())
                        .orElse("");
    }

    private static String place(Plan plan) {
        Place place = plan.place();
        return String.join(
                ";",
                place.venue(),
                place.locality(),
                place.region().orElse(""),
                place.country().orElse(""));
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(";"));
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }
}
