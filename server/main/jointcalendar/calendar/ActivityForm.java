package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.DatePrecision;
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
    private static final int LONGEST_DAYS = 3 * 366;
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
    }

    /** The plan; empty where a field is wrong, and then the form says which. */
    Optional<Plan> plan() {
        String title = text("title", LONGEST_TITLE);
        if (title.isEmpty()) {
            refuse("title", "activity.wrong.title-missing");
        }
        Plan plan = assemble(title, session().orElse(UNKNOWN));
        return form.isRight() ? Optional.of(plan) : Optional.empty();
    }

    private Plan assemble(String title, Session when) {
        long lead = lead();
        return new Plan(
                title,
                text("description", LONGEST_TEXT),
                known("kind", slug -> vocabulary.term(Term.List.KIND, slug).isPresent()),
                status(when),
                precision(),
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

    private Optional<Session> session() {
        Optional<LocalDate> first = day("first-day");
        Optional<LocalDate> last = form.value("last-day").isEmpty() ? first : day("last-day");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            refuse("last-day", "activity.wrong.ends-before-it-starts");
            return Optional.empty();
        }
        if (first.get().plusDays(LONGEST_DAYS).isBefore(last.get())) {
            refuse("last-day", "activity.wrong.too-long");
            return Optional.empty();
        }
        return precision() == DatePrecision.DAY
                ? onDays(first.get(), last.get())
                : Optional.of(Spans.wholeMonths(first.get(), last.get(), precision()));
    }

    private Optional<Session> onDays(LocalDate first, LocalDate last) {
        if (form.value("starts-at").isEmpty() && form.value("ends-at").isEmpty()) {
            return Optional.of(Session.wholeDays(first, last));
        }
        Optional<LocalTime> start = time("starts-at");
        Optional<LocalTime> end = time("ends-at");
        Optional<ZoneId> zone = zone();
        if (start.isEmpty() || end.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        if (!first.atTime(start.get()).isBefore(last.atTime(end.get()))) {
            refuse("ends-at", "activity.wrong.ends-before-it-starts");
            return Optional.empty();
        }
        return Optional.of(
                new Session(first, last, Optional.of(new Session.Times(start.get(), end.get(), zone.get()))));
    }

    private Optional<LocalDate> day(String field) {
        try {
            LocalDate day = LocalDate.parse(form.value(field));
            if (day.getYear() >= 1990 && day.getYear() <= 2100) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        refuse(field, form.value(field).isEmpty() ? "activity.wrong.day-missing" : "activity.wrong.day");
        return Optional.empty();
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(form.value(field)));
        } catch (DateTimeParseException e) {
            refuse(field, form.value(field).isEmpty() ? "activity.wrong.time-missing" : "activity.wrong.time");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone() {
        String id = form.value("zone");
        if (id.matches("[A-Z].*") && ZoneId.getAvailableZoneIds().contains(id)) {
            return Optional.of(ZoneId.of(id));
        }
        refuse("zone", "activity.wrong.zone");
        return Optional.empty();
    }

    private DatePrecision precision() {
        return choice("precision", DatePrecision.values(), DatePrecision.DAY);
    }

    private Status status(Session when) {
        Status status = choice("status", POSSIBLE, Status.TENTATIVE);
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
        Visibility chosen = choice("visibility", Visibility.values(), Visibility.MEMBERS);
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

    private <E extends Enum<E>> E choice(String field, E[] values, E usual) {
        String chosen = form.value(field);
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(chosen)) {
                return value;
            }
        }
        if (!chosen.isEmpty()) {
            refuse(field, "activity.wrong.choice");
        }
        return usual;
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
