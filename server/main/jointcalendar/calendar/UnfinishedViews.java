package jointcalendar.calendar;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import jointcalendar.calendar.unfinished.UnfinishedForm;
import jointcalendar.text.Words;
import jointcalendar.web.Visitor;

/** Unfinished forms in their writer's words. */
record UnfinishedViews(Visitor visitor, Clock clock) {
    /**
     * One form.
     *
     * @param when it was last written in, by the writer's clock
     * @param edit whether it changes an activity, rather than post a new one
     */
    public record Shown(long id, String title, String when, boolean edit) {}

    List<Shown> of(List<UnfinishedForm> forms) {
        return forms.stream().map(this::shown).toList();
    }

    private Shown shown(UnfinishedForm form) {
        Words words = visitor.words();
        String title = form.title().isEmpty() ? words.say("editing.unfinished.untitled") : form.title();
        return new Shown(form.id(), title, when(form), form.activity().isPresent());
    }

    String when(UnfinishedForm form) {
        Words words = visitor.words();
        LocalDateTime at = LocalDateTime.ofInstant(form.keptAt(), visitor.zone().orElseGet(clock::getZone));
        return words.dates().day(at.toLocalDate()) + ", " + words.dates().time(at.toLocalTime());
    }
}
