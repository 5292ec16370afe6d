package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        put("language", plan.language().code());
        plan.translations().forEach((language, words) -> {
            put("title-" + language.code(), words.title());
            put("description-" + language.code(), words.description());
        });
        put("tags", String.join(", ", plan.tags()));
        put("expected", number(plan.expectedParticipants()));
    }

    private void when(Plan plan, String zone) {
        put("precision", Slug.of(plan.precision()));
        String first = zone(plan.sessions().get(0)).orElse(zone);
        for (int n = 1; n <= plan.sessions().size(); n++) {
            Session session = plan.sessions().get(n - 1);
            put(ActivityDays.field("first-day", n), session.firstDay().toString());
            put(ActivityDays.field("last-day", n), session.lastDay().toString());
            put(
                    ActivityDays.field("starts-at", n),
                    session.times().map(times -> times.start().toString()).orElse(""));
            put(
                    ActivityDays.field("ends-at", n),
                    session.times().map(times -> times.end().toString()).orElse(""));
            put(
                    ActivityDays.field("zone", n),
                    n == 1
                            ? first
                            : zone(session).filter(own -> !own.equals(first)).orElse(""));
        }
    }

    private static Optional<String> zone(Session session) {
        return session.times().map(times -> times.zone().getId());
    }

    private void where(Plan plan) {
        put("venue", plan.place().venue());
        put("locality", plan.place().locality());
        put("region", plan.place().region().orElse(""));
        put("country", plan.place().country().orElse(""));
        put("online", plan.place().online());
        put("targets", plan.targets());
    }

    private void who(Plan plan) {
        put("lead", Long.toString(plan.lead()));
        put("partners", plan.partners());
        put("funders", plan.funders());
        put("themes", plan.themes());
        put("audiences", plan.audiences());
        plan.audienceSizes().forEach((slug, size) -> put("size-" + slug, size.toString()));
        put("host", plan.host().map(Object::toString).orElse(""));
        put("contact-name", plan.contact().name());
        put("contact-email", plan.contact().email());
        put("contact-phone", plan.contact().phone());
        put("work-languages", plan.workLanguages());
        for (int n = 1; n <= plan.links().size(); n++) {
            put("link-" + n, plan.links().get(n - 1).address());
            put("link-label-" + n, plan.links().get(n - 1).label());
        }
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
