package jointcalendar.calendar.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.discussion.ThreadViews;
import jointcalendar.overlap.Face;
import jointcalendar.overlap.FactWords;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.Outcome;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.Settlement;
import jointcalendar.overlap.Step;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Puts one flag into a visitor's words. */
public final class FlagViews {
    private final OverlapRepository flags;
    private final FlagRows rows;
    private final StepViews steps;
    private final ThreadViews threads;
    private final VocabularyRepository vocabulary;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public FlagViews(
            OverlapRepository flags,
            FlagRows rows,
            StepViews steps,
            ThreadViews threads,
            VocabularyRepository vocabulary,
            Clock clock) {
        this.flags = flags;
        this.rows = rows;
        this.steps = steps;
        this.threads = threads;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** Nothing where an activity of it is not seen any more. */
    Optional<FlagView> view(Flag flag, Visitor visitor) {
        Telling telling = rows.telling(List.of(flag), visitor);
        return telling.told(flag).map(told -> view(flag, told, telling, visitor));
    }

    private FlagView view(Flag flag, Telling.Told told, Telling telling, Visitor visitor) {
        Words words = visitor.words();
        StateWords states = rows.states(visitor);
        List<Activity> whole = told.whole().toList();
        List<Step> history = steps.of(flag, whole, visitor);
        String strength = Slug.of(Strength.of(flag.finding()));
        boolean over = told.seen().stream().allMatch(side -> side.lastDay().isBefore(today()));
        boolean mayAct = Settlement.mayActOn(whole.stream().map(Activity::plan), visitor.viewer());
        return new FlagView(
                flag.id(),
                heading(telling.words().kind(flag.finding().kind()), told, words),
                flag.finding().kind().slug(),
                telling.words().kind(flag.finding().kind()),
                told.sentence(),
                told.advice(),
                told.sides(),
                strength,
                words.say("flag.strength." + strength),
                new FactWords(words, vocabulary.current()).facts(flag.finding().reasons(), several(told)),
                over || flag.gone() ? List.of() : deeds(whole, words, visitor),
                flag.state().slug(),
                states.word(flag.state()),
                states.line(flag, history.stream().findFirst()),
                flag.foundAt().toString(),
                flag.gone(),
                over,
                mayAct ? may(flag) : new FlagView.May(false, false, false),
                flag.face() == Face.BUSY ? readers(flag, told, words) : "",
                wholePage(flag, visitor),
                known(flag, states, visitor),
                steps.views(history, flag, told, states, visitor));
    }

    private static String heading(String kind, Telling.Told told, Words words) {
        String one = told.sides().get(0).lead();
        String other = told.sides().get(1).lead();
        return one.equals(other)
                ? words.say("flag.heading.own", kind, one)
                : words.say("flag.heading", kind, one, other);
    }

    private static boolean several(Telling.Told told) {
        return told.whole().anyMatch(activity -> activity.plan().sessions().size() > 1);
    }

    private static FlagView.May may(Flag flag) {
        boolean settled = flag.state() == Flag.State.SETTLED;
        boolean kept = flag.outcome().filter(Outcome.KEPT::equals).isPresent();
        return new FlagView.May(
                flag.state() == Flag.State.OPEN && !flag.gone(),
                !flag.gone() && (flag.state() == Flag.State.ACKNOWLEDGED || kept),
                !settled && !flag.gone());
    }

    /** To write to the other, to change one's own dates. */
    private static List<FlagView.Deed> deeds(List<Activity> whole, Words words, Visitor visitor) {
        Stream<FlagView.Deed> writing = whole.stream()
                .map(Activity::plan)
                .filter(plan -> plan.lead() != visitor.viewer().organisation())
                .map(plan -> plan.contact())
                .filter(contact -> !contact.email().isEmpty())
                .map(contact -> new FlagView.Deed(
                        words.say("flag.do.write", contact.name().isEmpty() ? contact.email() : contact.name()),
                        "mailto:" + contact.email()));
        Stream<FlagView.Deed> moving = whole.stream()
                .filter(activity -> visitor.viewer().mayEdit(activity.plan()))
                .map(activity -> new FlagView.Deed(
                        words.say("flag.do.move", activity.plan().titleIn(words.language())),
                        "/activities/" + activity.id() + "/edit#first-day"));
        return Stream.concat(writing, moving).distinct().toList();
    }

    /** Who reads what is told to those who know one of the two as busy. */
    private static String readers(Flag flag, Telling.Told told, Words words) {
        String leads = told.sides().stream().map(Side::lead).distinct().collect(Collectors.joining(", "));
        boolean owner = flag.busy().isEmpty();
        return words.say(owner ? "flag.known.readers-owner" : "flag.known.readers", leads);
    }

    private String wholePage(Flag flag, Visitor visitor) {
        return flag.face() == Face.BUSY && flag.busy().isEmpty()
                ? flags.wholeOf(flag, visitor.viewer())
                        .map(whole -> "/overlaps/" + whole.id())
                        .orElse("")
                : "";
    }

    private Optional<FlagView.Known> known(Flag flag, StateWords states, Visitor visitor) {
        if (flag.face() == Face.BUSY) {
            return Optional.empty();
        }
        return flags.otherFace(flag, visitor.viewer())
                .filter(other -> !other.gone())
                .flatMap(other -> rows.telling(List.of(other), visitor)
                        .told(other)
                        .map(told -> known(other, told, states, visitor)));
    }

    private FlagView.Known known(Flag other, Telling.Told told, StateWords states, Visitor visitor) {
        Optional<Step> last =
                steps.of(other, told.whole().toList(), visitor).stream().findFirst();
        Map<Long, Integer> comments = threads.counts(FlagSubjects.KIND, List.of(other.id()));
        return new FlagView.Known(
                told.sentence(),
                states.word(other.state()),
                states.line(other, last),
                comments.getOrDefault(other.id(), 0),
                "/overlaps/" + other.id(),
                readers(other, told, visitor.words()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
