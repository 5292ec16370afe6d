package jointcalendar.calendar.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** The rules by which somebody may bring an earlier plan back in the place of the one there is. */
final class WayBackTo {
    private final Plan then;
    private final Plan now;
    private final List<Obstacle> found = new ArrayList<>();

    private WayBackTo(Plan then, Plan now) {
        this.then = then;
        this.now = now;
    }

    /**
     * All that is in the way; nothing where it is free.
     *
     * @param language of the names of words that are gone
     */
    static List<Obstacle> obstacles(
            Plan then,
            Plan now,
            Viewer viewer,
            Organisations organisations,
            Vocabulary vocabulary,
            Language language,
            LocalDate today) {
        WayBackTo way = new WayBackTo(then, now);
        way.status(today);
        way.organisations(organisations);
        way.words(vocabulary, language);
        way.visibility(viewer);
        return way.found;
    }

    private void status(LocalDate today) {
        if (!now.status().mayBecome(then.status())) {
            add(Obstacle.Why.STATUS, "");
        } else if (then.status() == Status.COMPLETED
                && now.status() != Status.COMPLETED
                && !then.lastDay().isBefore(today)) {
            add(Obstacle.Why.NOT_OVER, "");
        }
    }

    private void organisations(Organisations organisations) {
        String ended = then.named().stream()
                .filter(id -> !now.named().contains(id) && !organisations.isActive(id))
                .map(organisations::shortName)
                .collect(Collectors.joining(", "));
        if (!ended.isEmpty()) {
            add(Obstacle.Why.ORGANISATION_ENDED, ended);
        }
    }

    private void words(Vocabulary vocabulary, Language language) {
        String gone = Stream.of(
                        Map.entry(Term.List.KIND, List.of(then.kind())),
                        Map.entry(Term.List.THEME, List.copyOf(then.themes())),
                        Map.entry(Term.List.AUDIENCE, List.copyOf(then.audiences())))
                .flatMap(list -> list.getValue().stream()
                        .filter(slug -> vocabulary.term(list.getKey(), slug).isEmpty())
                        .map(slug -> vocabulary.name(list.getKey(), slug, language)))
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            add(Obstacle.Why.WORD_GONE, gone);
        }
    }

    private void visibility(Viewer viewer) {
        boolean sharedOtherwise =
                then.visibility() != now.visibility() || !then.readers().equals(now.readers());
        if (then.visibility() != now.visibility() && !viewer.mayGive().contains(then.visibility())) {
            add(Obstacle.Why.VISIBILITY, "");
        }
        boolean changesHands = sharedOtherwise || then.lead() != now.lead() || then.isDraft() != now.isDraft();
        if (changesHands && !(viewer.mayPostFor(now.lead()) && viewer.mayPostFor(then.lead()))) {
            add(Obstacle.Why.NOT_THE_LEAD, "");
        }
    }

    private void add(Obstacle.Why why, String names) {
        found.add(new Obstacle(why, names));
    }
}
