package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.text.Slug;
import jointcalendar.web.Form;

/** The activity form filled in: with what is usual for a new one, or with an activity that is there. */
final class FormFields {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private FormFields() {}

    static Form blank(LocalDate day, long lead, String zone) {
        FormFields made = new FormFields();
        made.put("kind", "training");
        made.put("status", "tentative");
        made.put("precision", "day");
        made.put("first-day", day.toString());
        made.put("last-day", day.toString());
        made.put("zone", zone);
        made.put("visibility", "members");
        made.put("lead", Long.toString(lead));
        return new Form(made.fields);
    }

    static Form of(Activity activity, String zone) {
        FormFields made = new FormFields();
        made.what(activity.plan());
        made.when(activity.plan(), zone);
        made.where(activity.plan());
        made.who(activity.plan());
        made.put("version", Integer.toString(activity.version()));
        return new Form(made.fields);
    }

    private void what(Plan plan) {
        put("title", plan.title());
        put("description", plan.description());
        put("kind", plan.kind());
        put("status", Slug.of(plan.status() == Status.CANCELLED ? Status.TENTATIVE : plan.status()));
        put("visibility", Slug.of(plan.visibility()));
        put("readers", plan.readers());
        put("outcome", plan.outcome());
        put("expected", number(plan.expectedParticipants()));
        put("actual", number(plan.actualParticipants()));
    }

    private void when(Plan plan, String zone) {
        Session session = plan.sessions().get(0);
        put("precision", Slug.of(plan.precision()));
        put("first-day", plan.firstDay().toString());
        put("last-day", plan.lastDay().toString());
        put("starts-at", session.times().map(times -> times.start().toString()).orElse(""));
        put("ends-at", session.times().map(times -> times.end().toString()).orElse(""));
        put("zone", session.times().map(times -> times.zone().getId()).orElse(zone));
    }

    private void where(Plan plan) {
        put("venue", plan.place().venue());
        put("locality", plan.place().locality());
        put("region", plan.place().region().orElse(""));
        put("country", plan.place().country().orElse(""));
        put("targets", plan.targets());
    }

    private void who(Plan plan) {
        put("lead", Long.toString(plan.lead()));
        put("partners", plan.partners());
        put("funders", plan.funders());
        put("themes", plan.themes());
        put("audiences", plan.audiences());
    }

    private void put(String field, String value) {
        fields.put(field, List.of(value));
    }

    private void put(String field, Collection<?> values) {
        fields.put(field, values.stream().map(Object::toString).toList());
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }
}
