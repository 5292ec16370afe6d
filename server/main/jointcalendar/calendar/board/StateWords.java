package jointcalendar.calendar.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jointcalendar.organisation.Organisations;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.Outcome;
import jointcalendar.overlap.Step;
import jointcalendar.text.Words;

/**
 * How far people got with a flag, in words.
 *
 * @param zone in which days are told
 */
record StateWords(Words words, Organisations organisations, ZoneId zone) {
    /** "Open", "Acknowledged", "Settled". */
    String word(Flag.State state) {
        return words.say("flag.state." + state.slug());
    }

    /** Who is on it since when, or how it was settled by whom. */
    String line(Flag flag, Optional<Step> last) {
        String who = last.stream()
                .flatMap(step -> step.organisation().stream().boxed())
                .map(organisations::shortName)
                .findFirst()
                .orElseGet(() -> words.say("flag.somebody"));
        String since = day(flag.changedAt());
        return switch (flag.state()) {
            case OPEN -> words.say(flag.gone() ? "flag.line.gone" : "flag.line.open", day(flag.foundAt()));
            case ACKNOWLEDGED -> words.say("flag.line.acknowledged", who, since);
            case SETTLED ->
                words.say("flag.line." + flag.outcome().orElse(Outcome.KEPT).slug(), who, since);
        };
    }

    String day(Instant at) {
        return words.dates().day(LocalDate.ofInstant(at, zone));
    }
}
