package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Countries;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.web.Form;

/** Judges the fields of the form to post or edit an activity: a valid plan, or what is wrong beside each field. */
final class ActivityForm {
    /** Cancelling has a form of its own, which asks for the reason. */
    private static final Status[] POSSIBLE = {Status.DRAFT, Status.TENTATIVE, Status.CONFIRMED, Status.COMPLETED};

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_VENUE = 200;
    private static final int LONGEST_LOCALITY = 100;
    private static final int MOST_PEOPLE = 10_000_000;
    /** Stands in for days that are wrong, so that whatever else is wrong is told as well. */
    private static final Session UNKNOWN = Session.wholeDays(LocalDate.EPOCH, LocalDate.EPOCH);

    private final Form form;
    private final Viewer viewer;
    private final Vocabulary vocabulary;
    private final Organisations organisations;
    private final Words words;
    private final LocalDate today;
    private final Set<Visibility> visibilities;
    private final Set<Long> named;
    private final ActivityDays days;

    /** @param named the organisations that the plan names already, which may have ended since */
    ActivityForm(
            Form form,
            Viewer viewer,
            Vocabulary vocabulary,
            Organisations organisations,
            Words words,
            LocalDate today,
            Set<Visibility> visibilities,
            Set<Long> named) {
        this.form = form;
        this.viewer = viewer;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.words = words;
        this.today = today;
        this.visibilities = visibilities;
        this.named = named;
        this.days = new ActivityDays(form, words);
    }

    /** The plan; empty where a field is wrong, and then the form says which. */
    Optional<Plan> plan() {
        String title = text("title", LONGEST_TITLE);
        if (title.isEmpty()) {
            refuse("title", "activity.wrong.title-missing");
        }
        Plan plan = assemble(title, days.session().orElse(UNKNOWN));
        return form.isRight() ? Optional.of(plan) : Optional.empty();
    }

    private Plan assemble(String title, Session when) {
        long lead = lead();
        return new Plan(
                title,
                text("description", LONGEST_TEXT),
                known("kind", slug -> vocabulary.term(Term.List.KIND, slug).isPresent()),
                status(when),
                days.precision(),
                List.of(when),
                place(),
                choices("targets", this::isPlace),
                choices("themes", slug -> vocabulary.term(Term.List.THEME, slug).isPresent()),
                choices(
                        "audiences",
                        slug -> vocabulary.term(Term.List.AUDIENCE, slug).isPresent()),
                lead,
                organisations("partners", lead),
                organisations("funders", 0),
                number("expected"),
                number("actual"),
                visibility(),
                readers(lead),
                text("outcome", LONGEST_TEXT),
                Optional.empty());
    }

    private Status status(Session when) {
        Status status = FormEnum.of(form, words, "status", POSSIBLE, Status.TENTATIVE);
        if (status == Status.COMPLETED && when.lastDay().isAfter(today)) {
            refuse("status", "activity.wrong.not-over");
        }
        return status;
    }

    private Place place() {
        Optional<Region> region = vocabulary.region(form.value("region"));
        if (region.isEmpty() && !form.value("region").isEmpty()) {
            refuse("region", "activity.wrong.choice");
        }
        return new Place(
                text("venue", LONGEST_VENUE),
                text("locality", LONGEST_LOCALITY),
                region.map(Region::code),
                region.map(Region::country).or(this::country));
    }

    private Optional<String> country() {
        String code = form.value("country");
        if (!code.isEmpty() && !Countries.exists(code)) {
            refuse("country", "activity.wrong.choice");
        }
        return Optional.of(code).filter(c -> !c.isEmpty());
    }

    private boolean isPlace(String code) {
        return vocabulary.region(code).isPresent() || Countries.exists(code);
    }

    private long lead() {
        String given = form.value("lead");
        long lead = given.matches("[0-9]{1,18}") ? Long.parseLong(given) : viewer.organisation();
        if (!mayBeNamed(lead)) {
            refuse("lead", "activity.wrong.choice");
        }
        return lead;
    }

    private boolean mayBeNamed(long organisation) {
        return organisations.isActive(organisation) || named.contains(organisation);
    }

    private Set<Long> organisations(String field, long except) {
        return choices(field, id -> id.matches("[0-9]{1,18}") && mayBeNamed(Long.parseLong(id))).stream()
                .map(Long::valueOf)
                .filter(id -> id != except)
                .collect(Collectors.toSet());
    }

    private Visibility visibility() {
        Visibility chosen = FormEnum.of(form, words, "visibility", Visibility.values(), Visibility.MEMBERS);
        if (!visibilities.contains(chosen)) {
            refuse("visibility", "activity.wrong.choice");
        }
        return chosen;
    }

    private Set<Long> readers(long lead) {
        if (!form.value("visibility").equals("chosen")) {
            return Set.of();
        }
        Set<Long> chosen = organisations("readers", lead);
        if (chosen.isEmpty()) {
            refuse("readers", "activity.wrong.readers-missing");
        }
        return chosen;
    }

    private OptionalInt number(String field) {
        String typed = form.value(field).replace(" ", "");
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (typed.matches("[0-9]{1,8}") && Integer.parseInt(typed) <= MOST_PEOPLE) {
            return OptionalInt.of(Integer.parseInt(typed));
        }
        refuse(field, "activity.wrong.number");
        return OptionalInt.empty();
    }

    private String text(String field, int longest) {
        String typed = form.value(field);
        if (typed.length() > longest) {
            form.refuse(field, words.say("activity.wrong.too-much-text", longest));
        }
        return typed;
    }

    private String known(String field, Predicate<String> isKnown) {
        if (!isKnown.test(form.value(field))) {
            refuse(field, "activity.wrong.choice");
        }
        return form.value(field);
    }

    private Set<String> choices(String field, Predicate<String> isKnown) {
        List<String> chosen =
                form.all(field).stream().filter(value -> !value.isEmpty()).toList();
        if (!chosen.stream().allMatch(isKnown)) {
            refuse(field, "activity.wrong.choice");
        }
        return Set.copyOf(chosen.stream().collect(Collectors.toSet()));
    }

    private void refuse(String field, String key) {
        form.refuse(field, words.say(key));
    }
}
