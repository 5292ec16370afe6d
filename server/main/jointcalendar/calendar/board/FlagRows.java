package jointcalendar.calendar.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.calendar.OverlapNotices;
import jointcalendar.discussion.ThreadViews;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.Settlement;
import jointcalendar.overlap.Step;
import jointcalendar.overlap.StepRepository;
import jointcalendar.text.Slug;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Puts flags into a visitor's words, with the same few questions to the database however many there are. */
public final class FlagRows {
    private final OverlapNotices notices;
    private final StepRepository steps;
    private final ThreadViews threads;
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;
    private final Clock clock;

    /** @param clock in the portal's zone, in which days are told */
    public FlagRows(
            OverlapNotices notices,
            StepRepository steps,
            ThreadViews threads,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            Clock clock) {
        this.notices = notices;
        this.steps = steps;
        this.threads = threads;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** Those of these flags whose activities the visitor sees still. */
    List<FlagRow> of(List<Flag> flags, Visitor visitor) {
        List<Long> ids = flags.stream().map(Flag::id).toList();
        Rows rows = new Rows(
                telling(flags, visitor),
                states(visitor),
                steps.last(ids),
                threads.counts(FlagSubjects.KIND, ids),
                visitor);
        return flags.stream().flatMap(flag -> rows.row(flag).stream()).toList();
    }

    Telling telling(List<Flag> flags, Visitor visitor) {
        return new Telling(
                notices.words(visitor.words()),
                visitor.words(),
                new ActivityWords(visitor.words(), vocabulary.current(), visitor.zone()),
                organisations.all(),
                notices.sides(flags, visitor.viewer()),
                visitor.viewer(),
                LocalDate.now(clock));
    }

    StateWords states(Visitor visitor) {
        return new StateWords(visitor.words(), organisations.all(), clock.getZone());
    }

    private record Rows(
            Telling telling, StateWords states, Map<Long, Step> last, Map<Long, Integer> comments, Visitor visitor) {
        Optional<FlagRow> row(Flag flag) {
            return telling.told(flag).map(told -> row(flag, told));
        }

        private FlagRow row(Flag flag, Telling.Told told) {
            String strength = Slug.of(Strength.of(flag.finding()));
            return new FlagRow(
                    flag.id(),
                    flag.finding().kind().slug(),
                    telling.words().kind(flag.finding().kind()),
                    told.sentence(),
                    told.advice(),
                    told.sides(),
                    strength,
                    telling.page().say("flag.strength." + strength),
                    flag.state().slug(),
                    states.word(flag.state()),
                    states.line(flag, Optional.ofNullable(last.get(flag.id()))),
                    comments.getOrDefault(flag.id(), 0),
                    flag.state() == Flag.State.OPEN
                            && Settlement.mayActOn(told.whole().map(Activity::plan), visitor.viewer()));
        }
    }
}
