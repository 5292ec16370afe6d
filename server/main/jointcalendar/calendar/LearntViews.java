package jointcalendar.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Learnt;
import jointcalendar.activity.LearntRepository;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Markdown;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Form;
import jointcalendar.web.Visitor;

/** What was learnt from activities like the one that is planned, in a visitor's words. */
public final class LearntViews {
    private static final int LONGEST = 500;

    private final LearntRepository learnt;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Clock clock;

    /** @param clock in the portal's zone, which says what is past */
    public LearntViews(
            LearntRepository learnt,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Clock clock) {
        this.learnt = learnt;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** For those whom the form names so far, whatever else of it is still wrong. */
    List<LearntView> of(Form form, long except, Visitor visitor) {
        Set<String> regions = new TreeSet<>(form.all("targets"));
        regions.add(form.value("region"));
        return of(Set.copyOf(form.all("audiences")), Set.copyOf(form.all("themes")), regions, except, visitor);
    }

    /** For those whom this plan is for. */
    List<LearntView> of(Plan plan, long except, Visitor visitor) {
        Set<String> regions = new TreeSet<>(plan.targets());
        plan.place().region().ifPresent(regions::add);
        return of(plan.audiences(), plan.themes(), regions, except, visitor);
    }

    private List<LearntView> of(
            Set<String> audiences, Set<String> themes, Set<String> regions, long except, Visitor visitor) {
        Vocabulary terms = vocabulary.current();
        ActivityWords said = new ActivityWords(visitor.words(), terms);
        return learnt.forPeople(audiences, themes, regions, LocalDate.now(clock), except, visitor.viewer()).stream()
                .map(one -> view(one, said, visitor.words()))
                .toList();
    }

    private LearntView view(Learnt one, ActivityWords said, Words words) {
        String when = said.dates(one.precision(), List.of(Session.wholeDays(one.firstDay(), one.lastDay())));
        return new LearntView(
                "/activities/" + one.activity(),
                one.title(),
                one.lead(),
                organisations.all().shortName(one.lead()),
                one.participants().isPresent()
                        ? words.say(
                                "activity.learnt.facts",
                                when,
                                one.participants().getAsInt())
                        : when,
                beginning(Markdown.plain(one.outcome())),
                beginning(Markdown.plain(one.recommendations())));
    }

    /** Cut behind a word, never within a character of two parts. */
    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + " …";
    }
}
