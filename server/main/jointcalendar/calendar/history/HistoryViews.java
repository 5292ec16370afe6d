package jointcalendar.calendar.history;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.Called;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Change;
import jointcalendar.activity.ChangeWords;
import jointcalendar.activity.RevisionRepository.State;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Puts revisions into a visitor's words. */
public final class HistoryViews {
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final AccountRepository accounts;
    private final Clock clock;

    /** @param clock in the portal's zone, in which history tells its times */
    public HistoryViews(
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            AccountRepository accounts,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<RevisionView> all(Activity activity, List<State> states, Visitor visitor) {
        Words words = visitor.words();
        ChangeWords changes = changeWords(words);
        Map<Long, Called> names = accounts.called(states.stream()
                .map(state -> state.revision().account())
                .distinct()
                .toList());
        return states.stream()
                .map(state -> view(activity, state.revision(), words, changes, names))
                .toList();
    }

    private RevisionView view(
            Activity activity, Change.Revision revision, Words words, ChangeWords changes, Map<Long, Called> names) {
        boolean first = revision.version() == 1;
        return new RevisionView(
                revision.version(),
                when(revision, words),
                Optional.ofNullable(names.get(revision.account()))
                        .map(name -> name.in(words))
                        .orElseGet(() -> words.say("activity.history.portal")),
                revision.version() == activity.version(),
                first,
                !first && revision.changes().isEmpty(),
                changes(revision.changes(), changes));
    }

    private String when(Change.Revision revision, Words words) {
        ZonedDateTime at = revision.at().atZone(clock.getZone());
        return words.dates().day(at.toLocalDate()) + ", " + words.dates().time(at.toLocalTime());
    }

    /** Changes that are planned, such as those of a way back. */
    List<ChangeView> changes(List<Change> changes, Words words) {
        return changes(changes, changeWords(words));
    }

    private static List<ChangeView> changes(List<Change> changes, ChangeWords words) {
        return changes.stream().map(change -> ChangeView.of(change, words)).toList();
    }

    private ChangeWords changeWords(Words words) {
        return new ChangeWords(words, vocabulary.current(), organisations.all());
    }
}
