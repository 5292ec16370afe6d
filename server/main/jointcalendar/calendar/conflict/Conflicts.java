package jointcalendar.calendar.conflict;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.access.Viewer;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.Called;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Change;
import jointcalendar.activity.ChangeWords;
import jointcalendar.activity.Plan;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.calendar.conflict.Versions.Side;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Form;
import jointcalendar.web.FormToken;
import jointcalendar.web.Visitor;

/**
 * Puts together what two people made of one activity at the same time. The editor's own version is judged anew at each sending, from the
 * fields as typed, so that nothing is lost however often others save meanwhile.
 */
public final class Conflicts {
    private static final String STARTED = "started";
    private static final String CHOICE = "choose-";
    private static final Set<String> LEFT_OUT =
            Set.of(FormToken.FIELD, STARTED, "version", "check", "keep", "best-day", "days-go", "days-from", "days-of");

    private final FormerPlans former;
    private final RevisionRepository revisions;
    private final AccountRepository accounts;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Clock clock;

    /** @param clock in the portal's zone, for whoever has no other */
    public Conflicts(
            RevisionRepository revisions,
            AccountRepository accounts,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Clock clock) {
        this.former = new FormerPlans(revisions);
        this.revisions = revisions;
        this.accounts = accounts;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Whether the form comes from the page that shows both versions. */
    public static boolean isChosenIn(Form form) {
        return form.values().containsKey(STARTED);
    }

    /** The form as it was before the two versions met: with what was typed, started from the same version. */
    public static Form asTyped(Form form) {
        if (!isChosenIn(form)) {
            return form;
        }
        Map<String, List<String>> typed = new LinkedHashMap<>(form.values());
        typed.put("version", List.of(form.value(STARTED)));
        typed.keySet().removeIf(name -> name.equals(STARTED) || name.startsWith(CHOICE));
        Form again = new Form(typed);
        form.errors().forEach(again::refuse);
        return again;
    }

    /** Whether that person saved a later version than the one from which the form started: then the form is an old one. */
    public boolean wasSavedBy(Viewer viewer, Activity activity, int version) {
        return former.since(activity, version, viewer).stream()
                .anyMatch(revision -> revision.account() == viewer.account());
    }

    /** Both versions put together as chosen; empty while something is to be chosen yet, or others have saved since. */
    public Optional<Plan> settled(Activity current, Plan mine, Form form, Viewer viewer) {
        return number(form, "version") == current.version()
                ? versions(current, mine, form, viewer).merged(chosen(form))
                : Optional.empty();
    }

    private Versions versions(Activity current, Plan mine, Form form, Viewer viewer) {
        return new Versions(former.at(current, started(form), viewer), current.plan(), mine);
    }

    private static int started(Form form) {
        return number(form, isChosenIn(form) ? STARTED : "version");
    }

    private static int number(Form form, String field) {
        String typed = form.value(field);
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static Map<String, Side> chosen(Form form) {
        Map<String, Side> chosen = new HashMap<>();
        form.values().keySet().stream().filter(name -> name.startsWith(CHOICE)).forEach(name -> {
            for (Side side : Side.values()) {
                if (form.value(name).equals(Slug.of(side))) {
                    chosen.put(name.substring(CHOICE.length()), side);
                }
            }
        });
        return chosen;
    }

    /** Both versions for the editor to choose from. */
    public ConflictView view(Activity current, Plan mine, Form form, Visitor visitor) {
        Versions versions = versions(current, mine, form, visitor.viewer());
        PartWords words = new PartWords(
                new ChangeWords(visitor.words(), vocabulary.current(), organisations.all()), visitor.words());
        Map<String, Side> chosen = stillTrue(current, form, visitor.viewer());
        return new ConflictView(
                savers(current, started(form), visitor),
                started(form),
                current.version(),
                versions.start().isPresent(),
                versions.contradicting().stream()
                        .map(part -> choosing(part, versions, words, chosen, current, form))
                        .toList(),
                versions.changedByThem().stream()
                        .map(part -> changed(part, versions, versions.theirs(), words))
                        .toList(),
                versions.changedByMe().stream()
                        .map(part -> changed(part, versions, versions.mine(), words))
                        .toList(),
                kept(form));
    }

    /** What was chosen between other versions than these is not chosen yet. */
    private Map<String, Side> stillTrue(Activity current, Form form, Viewer viewer) {
        Map<String, Side> chosen = chosen(form);
        Optional<Plan> shown = former.at(current, number(form, "version"), viewer);
        Plan now = current.plan();
        List<Part> same = shown.stream()
                .flatMap(plan -> Part.of(List.of(plan, now)).stream().filter(part -> part.same(plan, now)))
                .toList();
        chosen.keySet()
                .removeIf(name -> same.stream().noneMatch(part -> part.name().equals(name)));
        return chosen;
    }

    private static ConflictView.Choosing choosing(
            Part part, Versions versions, PartWords words, Map<String, Side> chosen, Activity current, Form form) {
        boolean missing =
                isChosenIn(form) && number(form, "version") == current.version() && !chosen.containsKey(part.name());
        return new ConflictView.Choosing(
                CHOICE + part.name(),
                words.name(part),
                versions.start().map(plan -> words.value(part, plan)).orElse(""),
                words.value(part, versions.theirs()),
                words.value(part, versions.mine()),
                Optional.ofNullable(chosen.get(part.name())).map(Slug::of).orElse(""),
                missing ? words.words().say("editing.conflict.wrong.choose") : "");
    }

    private static ConflictView.Changed changed(Part part, Versions versions, Plan now, PartWords words) {
        String was = versions.start().map(plan -> words.value(part, plan)).orElse("");
        return new ConflictView.Changed(words.name(part), was, words.value(part, now));
    }

    private static List<ConflictView.Kept> kept(Form form) {
        return form.values().entrySet().stream()
                .filter(field ->
                        !LEFT_OUT.contains(field.getKey()) && !field.getKey().startsWith(CHOICE))
                .flatMap(field -> field.getValue().stream().map(value -> new ConflictView.Kept(field.getKey(), value)))
                .toList();
    }

    private List<String> savers(Activity current, int started, Visitor visitor) {
        List<Change.Revision> since = revisions.of(current, visitor.viewer()).stream()
                .filter(revision -> revision.version() > started)
                .toList();
        Map<Long, Called> names = accounts.called(
                since.stream().map(Change.Revision::account).distinct().toList());
        return since.stream()
                .map(revision -> saver(revision, names, visitor))
                .distinct()
                .toList();
    }

    private String saver(Change.Revision revision, Map<Long, Called> names, Visitor visitor) {
        Words words = visitor.words();
        LocalDateTime at = LocalDateTime.ofInstant(revision.at(), visitor.zone().orElseGet(clock::getZone));
        return words.say(
                "editing.conflict.saver",
                Optional.ofNullable(names.get(revision.account()))
                        .map(name -> name.in(words))
                        .orElseGet(() -> words.say("activity.history.portal")),
                words.dates().day(at.toLocalDate()),
                words.dates().time(at.toLocalTime()));
    }
}
