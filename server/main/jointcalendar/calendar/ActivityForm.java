package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Countries;
import jointcalendar.text.Language;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.web.Form;

/** Judges the fields of the form to post or edit an activity: a valid plan, or what is wrong beside each field. */
final class ActivityForm {
    /** Cancelling has a form of its own, which asks for the reason. */
    private static final Status[] POSSIBLE = {Status.DRAFT, Status.TENTATIVE, Status.CONFIRMED, Status.COMPLETED};

    private static final int LONGEST_VENUE = 200;
    private static final int LONGEST_LOCALITY = 100;
    /** Stands in for days that are wrong, so that whatever else is wrong is told as well. */
    private static final Session UNKNOWN = Session.wholeDays(LocalDate.EPOCH, LocalDate.EPOCH);

    private final FieldReader fields;
    private final Viewer viewer;
    private final Vocabulary vocabulary;
    private final Organisations organisations;
    private final LocalDate today;
    private final Set<Visibility> visibilities;
    private final Optional<Plan> before;
    private final ActivityDays days;
    private final ActivityDetails details;

    /** @param edited the plan as it stands, which may name organisations that have ended since */
    ActivityForm(
            Form form,
            Viewer viewer,
            Vocabulary vocabulary,
            Organisations organisations,
            Words words,
            LocalDate today,
            Set<Visibility> visibilities,
            Optional<Activity> edited) {
        this.fields = new FieldReader(form, words);
        this.viewer = viewer;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.today = today;
        this.visibilities = visibilities;
        this.before = edited.map(Activity::plan);
        this.days = new ActivityDays(fields);
        this.details = new ActivityDetails(fields);
    }

    /** The plan; empty where a field is wrong, and then the form says which. */
    Optional<Plan> plan() {
        String title = fields.line("title", ActivityDetails.LONGEST_TITLE);
        if (title.isEmpty()) {
            fields.refuse("title", "activity.wrong.title-missing");
        }
        List<Session> sessions = days.sessions();
        Plan plan = assemble(title, sessions.isEmpty() ? List.of(UNKNOWN) : sessions);
        return fields.form().isRight() ? Optional.of(plan) : Optional.empty();
    }

    private Plan assemble(String title, List<Session> sessions) {
        long lead = lead();
        Language language = details.language();
        Set<String> audiences = terms("audiences", Term.List.AUDIENCE);
        return new Plan(
                title,
                fields.text("description", ActivityDetails.LONGEST_TEXT),
                language,
                details.translations(language),
                fields.known(
                        "kind", slug -> vocabulary.term(Term.List.KIND, slug).isPresent()),
                status(sessions),
                days.precision(),
                sessions,
                place(),
                fields.choices("targets", this::isPlace),
                terms("themes", Term.List.THEME),
                audiences,
                details.sizes(audiences),
                lead,
                organisations("partners", lead),
                organisations("funders", 0),
                host(),
                details.contact(),
                details.workLanguages(),
                details.links(),
                details.tags(),
                fields.number("expected"),
                visibility(),
                readers(lead),
                Result.NONE,
                Optional.empty());
    }

    private Set<String> terms(String field, Term.List list) {
        return fields.choices(field, slug -> vocabulary.term(list, slug).isPresent());
    }

    private Status status(List<Session> sessions) {
        Status status = FormEnum.of(fields.form(), fields.words(), "status", POSSIBLE, Status.TENTATIVE);
        LocalDate last = sessions.stream()
                .map(Session::lastDay)
                .max(LocalDate::compareTo)
                .orElse(today);
        if (status == Status.COMPLETED && last.isAfter(today)) {
            fields.refuse("status", "activity.wrong.not-over");
        }
        if (before.filter(plan -> !plan.status().mayBecome(status)).isPresent()) {
            fields.refuse("status", "activity.wrong.draft-again");
        }
        return status;
    }

    private Place place() {
        String code = fields.form().value("region");
        Optional<Region> region = vocabulary.region(code);
        if (region.isEmpty() && !code.isEmpty()) {
            fields.refuse("region", "activity.wrong.choice");
        }
        return new Place(
                fields.line("venue", LONGEST_VENUE),
                fields.line("locality", LONGEST_LOCALITY),
                region.map(Region::code),
                region.map(Region::country).or(this::country),
                details.online());
    }

    private Optional<String> country() {
        String code = fields.form().value("country");
        if (!code.isEmpty() && !Countries.exists(code)) {
            fields.refuse("country", "activity.wrong.choice");
        }
        return Optional.of(code).filter(c -> !c.isEmpty());
    }

    private boolean isPlace(String code) {
        return vocabulary.region(code).isPresent() || Countries.exists(code);
    }

    private long lead() {
        String given = fields.form().value("lead");
        long usual = before.map(Plan::lead).orElseGet(viewer::organisation);
        long lead = isNumber(given) ? Long.parseLong(given) : usual;
        if (!mayBeNamed(lead)) {
            fields.refuse("lead", "activity.wrong.choice");
        }
        return lead;
    }

    private Optional<Long> host() {
        String given = fields.form().value("host");
        if (!given.isEmpty() && !(isNumber(given) && mayBeNamed(Long.parseLong(given)))) {
            fields.refuse("host", "activity.wrong.choice");
            return Optional.empty();
        }
        return given.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(given));
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }

    private boolean mayBeNamed(long organisation) {
        return organisations.isActive(organisation)
                || before.filter(plan -> plan.named().contains(organisation)).isPresent();
    }

    private Set<Long> organisations(String field, long except) {
        return fields.choices(field, id -> isNumber(id) && mayBeNamed(Long.parseLong(id))).stream()
                .filter(ActivityForm::isNumber)
                .map(Long::valueOf)
                .filter(id -> id != except)
                .collect(Collectors.toSet());
    }

    private Visibility visibility() {
        Visibility chosen =
                FormEnum.of(fields.form(), fields.words(), "visibility", Visibility.values(), Visibility.MEMBERS);
        if (!visibilities.contains(chosen)) {
            fields.refuse("visibility", "activity.wrong.choice");
        }
        return chosen;
    }

    private Set<Long> readers(long lead) {
        if (!fields.form().value("visibility").equals("chosen")) {
            return Set.of();
        }
        Set<Long> chosen = organisations("readers", lead);
        if (chosen.isEmpty()) {
            fields.refuse("readers", "activity.wrong.readers-missing");
        }
        return chosen;
    }
}
