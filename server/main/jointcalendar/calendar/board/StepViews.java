package jointcalendar.calendar.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.Activity;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.overlap.Face;
import jointcalendar.overlap.FactWords;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.Step;
import jointcalendar.overlap.StepRepository;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** The history of a flag, as far as a visitor may know it: nothing of a time when an activity of it was kept from the visitor. */
public final class StepViews {
    /** A change that opened an activity to more people, and what followed from it, are of the time before. */
    private static final Duration OF_ONE_CHANGE = Duration.ofSeconds(10);

    private final StepRepository steps;
    private final RevisionRepository revisions;
    private final AccountRepository accounts;
    private final VocabularyRepository vocabulary;

    public StepViews(
            StepRepository steps,
            RevisionRepository revisions,
            AccountRepository accounts,
            VocabularyRepository vocabulary) {
        this.steps = steps;
        this.revisions = revisions;
        this.accounts = accounts;
        this.vocabulary = vocabulary;
    }

    /** The steps of a flag that the visitor may know, newest first. */
    List<Step> of(Flag flag, List<Activity> whole, Visitor visitor) {
        Instant since = whole.stream()
                .flatMap(activity -> revisions.openedAt(activity, visitor.viewer()).stream())
                .map(opened -> opened.plus(OF_ONE_CHANGE))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return steps.of(flag.id()).stream()
                .filter(step -> step.at().isAfter(since))
                .toList();
    }

    /** Who took a step is not told of what one knows as busy, but for the organisation. */
    List<StepView> views(List<Step> known, Flag flag, Telling.Told told, StateWords states, Visitor visitor) {
        Map<Long, String> names = flag.face() == Face.BUSY
                ? Map.of()
                : accounts.called(
                        known.stream()
                                .flatMap(step -> step.account().stream().boxed())
                                .distinct()
                                .toList(),
                        visitor.words());
        FactWords facts = new FactWords(visitor.words(), vocabulary.current());
        return known.stream()
                .map(step -> view(step, told, names, facts, states))
                .toList();
    }

    private static StepView view(
            Step step, Telling.Told told, Map<Long, String> names, FactWords facts, StateWords states) {
        String cause = cause(step, told);
        String key = "flag.step." + step.what().slug() + (cause.isEmpty() ? "" : ".of");
        return new StepView(
                states.words().say(key, who(step, states), cause),
                states.day(step.at()),
                step.account().stream()
                        .boxed()
                        .flatMap(account -> Stream.ofNullable(names.get(account)))
                        .findFirst()
                        .orElse(""),
                step.reason(),
                changes(step, facts));
    }

    private static String who(Step step, StateWords states) {
        return step.organisation().isPresent()
                ? states.organisations().shortName(step.organisation().getAsLong())
                : states.words().say("flag.portal");
    }

    /** The title of the activity whose change brought it about; empty where that is none, or one that is known as busy. */
    private static String cause(Step step, Telling.Told told) {
        return told.sides().stream()
                .filter(side -> side.id() != 0 && step.activity().equals(java.util.OptionalLong.of(side.id())))
                .map(Side::title)
                .findFirst()
                .orElse("");
    }

    private static List<FactWords.Changed> changes(Step step, FactWords facts) {
        return Optional.of(step)
                .filter(one -> one.before().isPresent() && one.after().isPresent())
                .map(one -> facts.changes(one.before().get(), one.after().get()))
                .orElse(List.of());
    }
}
